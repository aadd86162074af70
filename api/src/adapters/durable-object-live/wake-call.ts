/** The call by which the job worker tells the edge whose events have got their place. */

export const WAKE_PATH = '/internal/streams/wake';
/** The bearer token is the base64url HMAC-SHA-256 of this text under SISO_SECRET. */
export const WAKE_PURPOSE = 'siso edge wake';

export interface WakeBody {
  /** `null`: the programme's own. At most 200. */
  partnerIds: (string | null)[];
}
