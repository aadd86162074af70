import type * as wire from './wire.ts';

/** One operation in the shape that openapi-typescript generates. */
interface Op<Data, Query = never, Path = never, Body = never, Status extends number = 200> {
  parameters: { query?: Query; path: Path };
  requestBody: { content: { 'application/json': Body } };
  responses: { [S in Status]: { content: { 'application/json': Data } } };
}
interface PageQuery {
  limit?: number;
  cursor?: string;
}
interface ReferralFilter extends PageQuery {
  status?: wire.ReferralStatus;
  source?: wire.ReferralSource;
  externalId?: string;
  partnerId?: string;
  submittedFrom?: wire.Day;
  submittedTo?: wire.Day;
}

/** The operations that the browser needs. */
export interface paths {
  '/v1/brand': { get: Op<wire.Brand> };
  '/v1/dashboard': { get: Op<wire.Dashboard, { from?: wire.Day; to?: wire.Day; partnerId?: string }> };
  '/v1/activity': { get: Op<wire.Page<wire.PartnerEvent>, PageQuery & { partnerId?: string }> };
  '/v1/referrals': {
    get: Op<wire.Page<wire.Referral>, ReferralFilter>;
    post: Op<wire.Referral, never, never, wire.ReferralInput, 201>;
  };
  '/v1/referrals/{referralId}': { get: Op<wire.Referral, never, { referralId: string }> };
}
