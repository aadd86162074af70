import type { AuthPort } from '../ports/auth.ts';

/** An AuthPort that is fetched when it is first asked: at the edge it is a module of its own, which most requests never need. */
export function createLazyAuth(load: () => Promise<AuthPort>): AuthPort {
  let loading: Promise<AuthPort> | undefined;
  const auth = () => {
    loading ??= load();
    return loading;
  };
  return {
    hashPassword: async (...args) => (await auth()).hashPassword(...args),
    verifyPassword: async (...args) => (await auth()).verifyPassword(...args),
    createTotpSecret: async () => (await auth()).createTotpSecret(),
    totpUri: async (...args) => (await auth()).totpUri(...args),
    totpStep: async (...args) => (await auth()).totpStep(...args),
    beginPasskeyRegistration: async (...args) => (await auth()).beginPasskeyRegistration(...args),
    finishPasskeyRegistration: async (...args) => (await auth()).finishPasskeyRegistration(...args),
    beginPasskeySignIn: async (...args) => (await auth()).beginPasskeySignIn(...args),
    finishPasskeySignIn: async (...args) => (await auth()).finishPasskeySignIn(...args),
  };
}
