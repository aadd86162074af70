/** What a test lets the browser's passkeys do. */
export interface PasskeyPlay {
  /** How often each was asked for. */
  readonly asked: { get: number; create: number; inFields: number };
  /** Puts the browser's own back. */
  end(): void;
}

/** Stands for the browser's dialogue on passkeys: answers with `answer`, or rejects as if the person had declined. */
export function playPasskeys(answer?: object): PasskeyPlay {
  const { credentials } = navigator;
  const before = [credentials.get, credentials.create] as const;
  const asked = { get: 0, create: 0, inFields: 0 };
  const reply = async (): Promise<Credential> => {
    if (!answer) {
      throw new DOMException('Declined', 'NotAllowedError');
    }
    return { toJSON: () => answer } as unknown as Credential;
  };
  credentials.get = ({ mediation, signal } = {}) => {
    if (mediation === 'conditional') {
      asked.inFields++;
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    }
    asked.get++;
    return reply();
  };
  credentials.create = () => {
    asked.create++;
    return reply();
  };
  return {
    asked,
    end() {
      [credentials.get, credentials.create] = before;
    },
  };
}

/** Options as the API gives them. */
export const requestOptions = { challenge: 'AAAA', rpId: location.hostname, userVerification: 'required' };
export const creationOptions = {
  challenge: 'AAAA',
  rp: { id: location.hostname, name: 'SISO Partner' },
  user: { id: 'AAAA', name: 'amara@northwind.example', displayName: 'Amara' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
};
