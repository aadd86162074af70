import type {
  Acceptance,
  InvitationOffer,
  Me,
  OwnWidgetSession,
  Passkey,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  SecondFactorMethod,
  Security,
  SignInSession,
  SignInState,
  StepUpProof,
} from './auth-types.ts';
import { createClient } from './client.ts';
import type { Method } from './client-types.ts';
import { SisoError } from './error.ts';

export type * from './auth-types.ts';
export { askForPasskey, canUsePasskeys, makePasskey, offersPasskeysInFields } from './passkey.ts';

/** Where the people sign in. */
export interface AuthOptions {
  /** Origin of the API, which must be the page's own: the cookie goes nowhere else. */
  apiUrl: string;
  /** Default: the runtime's `fetch`, looked up at each call. */
  fetch?: typeof fetch;
}

/**
 * Signing in with a cookie, on the API's own origin: `/v1/auth/*`. Nothing is repeated by itself and nothing is kept; each call throws
 * SisoError, whose `retryAfter` says when the next attempt is allowed.
 */
export interface Auth {
  readonly apiUrl: string;
  /** Who is signed in; null when nobody is. */
  session(): Promise<Me | null>;
  updateSession(changes: { name?: string; locale?: string | null }): Promise<Me>;
  /** `invalid_credentials`, whatever of the two is wrong; `account_suspended` only after the right password. */
  signIn(credentials: { email: string; password: string }): Promise<SignInState>;
  /** `second_factor_invalid`; `unauthenticated` when the first step was too long ago. */
  secondFactor(proof: {
    method: Exclude<SecondFactorMethod, 'passkey'>;
    code: string;
    rememberDevice?: boolean;
  }): Promise<SignInState>;
  /** Options for `askForPasskey`, for signing in and for `stepUp`. */
  passkeyOptions(): Promise<PasskeyRequestOptions>;
  signInWithPasskey(response: PublicKeyCredentialJSON): Promise<SignInState>;
  signOut(): Promise<void>;
  /** Proves anew who it is; what needs that is allowed until `steppedUpUntil`. */
  stepUp(proof: StepUpProof): Promise<Me>;
  /**
   * A widget session for whoever is signed in: `createSiso({ fetchSession: () => auth.fetchSession() })`. SISO's staff may name a partner,
   * to look with that partner's rights.
   */
  fetchSession(partnerId?: string): Promise<OwnWidgetSession>;
  /** Always the same answer, whether or not there is such an account. */
  forgotPassword(email: string): Promise<void>;
  /** Ends all sessions; the next sign-in asks for the second factor as ever. `link_expired` */
  resetPassword(reset: { token: string; password: string }): Promise<void>;
  /** Ends the other sessions. */
  changePassword(change: { currentPassword: string; newPassword: string }): Promise<void>;
  verifyEmail(token: string): Promise<void>;
  sendVerification(): Promise<void>;
  /** Mails a link to the new address; the old one stays until that is followed. Needs a step-up. */
  changeEmail(email: string): Promise<void>;
  confirmEmail(token: string): Promise<void>;
  /** `link_expired` also when it was used or revoked. */
  invitation(token: string): Promise<InvitationOffer>;
  invitationPasskeyOptions(invited: { token: string; name: string }): Promise<PasskeyCreationOptions>;
  acceptInvitation(acceptance: Acceptance): Promise<SignInState>;
  security(): Promise<Security>;
  /** `uri` is what the QR code holds, `secret` the same for typing (Base32). */
  startTotp(): Promise<{ secret: string; uri: string }>;
  /** The recovery codes are told here once. */
  confirmTotp(code: string): Promise<{ recoveryCodes: string[] }>;
  disableTotp(): Promise<void>;
  /** New recovery codes; the former are void. */
  renewRecoveryCodes(): Promise<{ recoveryCodes: string[] }>;
  newPasskeyOptions(): Promise<PasskeyCreationOptions>;
  addPasskey(passkey: { response: PublicKeyCredentialJSON; name: string }): Promise<Passkey>;
  renamePasskey(id: string, name: string): Promise<Passkey>;
  deletePasskey(id: string): Promise<void>;
  sessions(): Promise<SignInSession[]>;
  revokeSession(id: string): Promise<void>;
  revokeOtherSessions(): Promise<void>;
}

/** The part of the client that these calls use; their paths are those of the API's document. */
type Send = <T>(method: Method, path: string, body?: object) => Promise<T>;

/** Makes the client of `/v1/auth/*`. Only a page on the API's own origin can use it. */
export function createAuth({ apiUrl, fetch: given }: AuthOptions): Auth {
  const client = createClient({
    apiUrl,
    // Whoever is refused for trying too often must see that, not wait for an answer.
    retry: { attempts: 1 },
    fetch: (input, init) => (given ?? fetch)(input, { ...init, credentials: 'same-origin' }),
  });
  const send: Send = async <T>(method: Method, path: string, body?: object) => {
    const response = await client.raw(method, `/v1/auth/${path}`, { body });
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  };
  const get = <T>(path: string) => send<T>('get', path);
  const post = <T = void>(path: string, body: object = {}) => send<T>('post', path, body);
  const at = (id: string) => encodeURIComponent(id);

  return {
    apiUrl: apiUrl.replace(/\/+$/, ''),
    async session() {
      try {
        return await get<Me>('session');
      } catch (error) {
        if (error instanceof SisoError && error.status === 401) return null;
        throw error;
      }
    },
    updateSession: (changes) => send('patch', 'session', changes),
    signIn: (credentials) => post('sign-in', credentials),
    secondFactor: (proof) => post('second-factor', proof),
    passkeyOptions: () => post('passkey/options'),
    signInWithPasskey: (response) => post('passkey', { response }),
    signOut: () => post('sign-out'),
    stepUp: (proof) => post('step-up', proof),
    fetchSession: (partnerId) => post('widget-session', { partnerId }),
    forgotPassword: async (email) => void (await post('password/forgot', { email })),
    resetPassword: (reset) => post('password/reset', reset),
    changePassword: (change) => post('password/change', change),
    verifyEmail: (token) => post('email/verify', { token }),
    sendVerification: async () => void (await post('email/verification')),
    changeEmail: async (email) => void (await post('email/change', { email })),
    confirmEmail: (token) => post('email/confirm', { token }),
    invitation: (token) => post('invitation', { token }),
    invitationPasskeyOptions: (invited) => post('invitation/passkey-options', invited),
    acceptInvitation: (acceptance) => post('invitation/accept', acceptance),
    security: () => get('security'),
    startTotp: () => post('totp/start'),
    confirmTotp: (code) => post('totp/confirm', { code }),
    disableTotp: () => post('totp/disable'),
    renewRecoveryCodes: () => post('recovery-codes'),
    newPasskeyOptions: () => post('passkeys/options'),
    addPasskey: (passkey) => post('passkeys', passkey),
    renamePasskey: (id, name) => send('patch', `passkeys/${at(id)}`, { name }),
    deletePasskey: (id) => send('delete', `passkeys/${at(id)}`),
    sessions: async () => (await get<{ data: SignInSession[] }>('sessions')).data,
    revokeSession: (id) => post(`sessions/${at(id)}/revoke`),
    revokeOtherSessions: () => post('sessions/revoke-others'),
  };
}
