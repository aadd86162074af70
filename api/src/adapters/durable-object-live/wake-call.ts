/** The call by which the job worker tells the edge whose events have got their place. */

export const WAKE_PATH = '/internal/streams/wake';
/** The bearer token is the base64url HMAC-SHA-256 of this text under SISO_SECRET. */
export const WAKE_PURPOSE = 'siso edge wake';

/** Most partners that one call names. */
export const MOST_WOKEN = 200;

export interface WakeBody {
  /** `null`: the programme's own. */
  partnerIds: (string | null)[];
}
