import type { Siso } from '@siso/partner-sdk';
import type { Role } from '../rights/rights.ts';

/** The roles with what each may do, from the API. */
export const fetchRoles = async ({ client }: Siso, signal?: AbortSignal): Promise<readonly Role[]> =>
  (await client.get('/v1/roles', { signal })).data.data;
