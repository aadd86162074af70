import type { Siso, User } from '@siso/partner-sdk';
import type { Role } from './rights.ts';

/** The roles with what each may do, from the API. Throws SisoError. */
export const fetchRoles = async ({ client }: Siso, signal?: AbortSignal): Promise<readonly Role[]> =>
  (await client.get('/v1/roles', { signal })).data.data;

/**
 * Who looks, by the session; undefined where the session is nobody's in particular, or does not show them: staff who look
 * at a partner are nobody of that partner's.
 */
export async function fetchViewer({ client, session }: Siso): Promise<User | undefined> {
  const { subject: userId = '' } = session;
  if (!userId.startsWith('usr_') || !session.allows('users:read')) {
    return undefined;
  }
  return client.get('/v1/users/{userId}', { path: { userId } }).then(
    ({ data }) => data,
    () => undefined,
  );
}
