/**
 * Passkeys by better-auth and its passkey plugin. An instance lives for one half of one ceremony, on a memory that holds
 * just what that half needs: the challenge and the passkeys in question. So what it proves is written by the caller, in
 * the caller's transaction, and a session that the plugin makes besides ends with the instance.
 */
import type { AuthPort, Ceremony, KnownPasskey, PasskeyResponse } from '../../ports/auth.ts';

/** Whose passkeys they are: bound to the origin's host, shown under the name. */
interface RelyingParty {
  origin: string;
  name: string;
}

/** better-auth's tables, as far as a ceremony touches them. */
interface Memory extends Record<string, Record<string, unknown>[]> {
  user: Record<string, unknown>[];
  session: Record<string, unknown>[];
  account: Record<string, unknown>[];
  verification: Record<string, unknown>[];
  passkey: Record<string, unknown>[];
}

interface Person {
  id: string;
  email: string;
  name: string;
}

/** Stands in where a ceremony is about no account yet. */
const NOBODY: Person = { id: 'nobody', email: 'nobody@localhost', name: 'nobody' };

/** Bound to one call: nothing that it signs outlives the state, which stays on the server. */
const SECRET = 'kept on the server beside the challenge, signs nothing that leaves it';

async function load({ origin, name }: RelyingParty) {
  const [{ betterAuth }, { memoryAdapter }, { passkey }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/memory'),
    import('@better-auth/passkey'),
  ]);
  return (memory: Memory, person: Person, verified: (userVerified: boolean) => void) =>
    betterAuth({
      secret: SECRET,
      baseURL: origin,
      database: memoryAdapter(memory),
      telemetry: { enabled: false },
      logger: { disabled: true },
      rateLimit: { enabled: false },
      plugins: [
        passkey({
          rpID: new URL(origin).hostname,
          rpName: name,
          origin,
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          registration: {
            requireSession: false,
            resolveUser: async () => ({ id: person.id, name: person.email, displayName: person.name }),
            // The plugin itself does not ask for it.
            afterVerification: async ({ verification }) => {
              verified(verification.registrationInfo?.userVerified ?? false);
            },
          },
          authentication: {
            afterVerification: async ({ verification }) => {
              verified(verification.authenticationInfo.userVerified);
            },
          },
        }),
      ],
    });
}

function memoryFor(person: Person, passkeys: readonly KnownPasskey[]): Memory {
  const now = new Date();
  return {
    user: [{ ...person, emailVerified: true, createdAt: now, updatedAt: now }],
    session: [],
    account: [],
    verification: [],
    passkey: passkeys.map(({ credentialId, publicKey, counter, transports }, i) => ({
      id: String(i),
      userId: person.id,
      credentialID: credentialId,
      publicKey,
      counter,
      transports: transports ?? '',
      deviceType: 'multiDevice',
      backedUp: false,
      createdAt: now,
    })),
  };
}

/** The challenge and the cookie that names it, as the plugin made them. */
function stateOf(headers: Headers, memory: Memory): string {
  const cookie = headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
  return JSON.stringify({ cookie: cookie.join('; '), verification: memory.verification });
}

function resume(state: string, memory: Memory, origin: string): Headers {
  const { cookie, verification } = JSON.parse(state) as { cookie: string; verification: Record<string, string>[] };
  // How long a challenge holds is the caller's, by its own clock.
  const expiresAt = new Date(Date.now() + 60_000);
  memory.verification = verification.map((row) => ({ ...row, expiresAt }));
  return new Headers({ cookie, origin });
}

type Passkeys = Pick<
  AuthPort,
  'beginPasskeyRegistration' | 'finishPasskeyRegistration' | 'beginPasskeySignIn' | 'finishPasskeySignIn'
>;

export function createPasskeys(options: RelyingParty): Passkeys {
  let loading: ReturnType<typeof load> | undefined;
  const create = async (memory: Memory, person: Person, verified: (userVerified: boolean) => void = () => {}) => {
    loading ??= load(options);
    return (await loading)(memory, person, verified);
  };

  return {
    async beginPasskeyRegistration(user, existing) {
      const memory = memoryFor(user, existing);
      const auth = await create(memory, user);
      const { headers, response } = await auth.api.generatePasskeyRegistrationOptions({
        headers: new Headers(),
        returnHeaders: true,
      });
      return { options: plain(response), state: stateOf(headers, memory) };
    },

    async finishPasskeyRegistration(state, response) {
      const memory = memoryFor(NOBODY, []);
      let byPerson = false;
      const auth = await create(memory, NOBODY, (verified) => {
        byPerson = verified;
      });
      const headers = resume(state, memory, options.origin);
      const made = await unlessRefused(auth.api.verifyPasskeyRegistration({ headers, body: { response } }));
      if (!made || !byPerson) return null;
      return {
        credentialId: made.credentialID,
        publicKey: made.publicKey,
        counter: made.counter,
        transports: made.transports || null,
        deviceType: made.deviceType,
        backedUp: made.backedUp,
        aaguid: made.aaguid ?? null,
      };
    },

    async beginPasskeySignIn(existing) {
      const memory = memoryFor(NOBODY, []);
      const auth = await create(memory, NOBODY);
      const { headers, response } = await auth.api.generatePasskeyAuthenticationOptions({
        headers: new Headers(),
        returnHeaders: true,
      });
      const allowed = existing.map(({ credentialId, transports }) => ({
        id: credentialId,
        type: 'public-key',
        ...(transports ? { transports: transports.split(',') } : {}),
      }));
      const narrowed = allowed.length > 0 ? { allowCredentials: allowed } : {};
      return {
        options: { ...plain(response), ...narrowed, userVerification: 'required' },
        state: stateOf(headers, memory),
      };
    },

    async finishPasskeySignIn(state, response, passkey) {
      if (response.id !== passkey.credentialId) return null;
      const memory = memoryFor(NOBODY, [passkey]);
      let byPerson = false;
      const auth = await create(memory, NOBODY, (verified) => {
        byPerson = verified;
      });
      const headers = resume(state, memory, options.origin);
      const proven = await unlessRefused(
        auth.api.verifyPasskeyAuthentication({ headers, body: { response: asPlugin(response) } }),
      );
      return proven && byPerson ? Number(memory.passkey[0]?.counter ?? 0) : null;
    },
  };
}

/** As it goes over the wire: without what is undefined. */
const plain = (value: unknown): Ceremony['options'] => JSON.parse(JSON.stringify(value));

type Instance = ReturnType<Awaited<ReturnType<typeof load>>>;
type Assertion = NonNullable<Parameters<Instance['api']['verifyPasskeyAuthentication']>[0]>['body']['response'];

/** What the plugin is given it judges itself. */
const asPlugin = (response: PasskeyResponse) => response as unknown as Assertion;

/** better-auth says no by an APIError; anything else is a fault and passes. */
async function unlessRefused<T>(pending: Promise<T>): Promise<T | null> {
  try {
    return await pending;
  } catch (error) {
    if (error instanceof Error && error.name === 'APIError') return null;
    throw error;
  }
}
