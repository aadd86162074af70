/** Clock, ids and sealing on what every runtime has: Date and Web Crypto. */
import { formatId } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Sealer } from '../ports/sealer.ts';

export const systemClock: Clock = { now: () => new Date() };

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Counts up by one, so that ids of the same millisecond keep the order in which they were made (ULID "monotonic"). */
function increment(bytes: Uint8Array): void {
  for (let i = bytes.length - 1; i >= 0; i--) {
    bytes[i] = ((bytes[i] ?? 0) + 1) & 0xff;
    if (bytes[i] !== 0) return;
  }
}

export function createIds(clock: Clock): Ids {
  const chance = new Uint8Array(10);
  let last = Number.NEGATIVE_INFINITY;
  return {
    make(kind) {
      const now = clock.now().getTime();
      if (now === last) increment(chance);
      else crypto.getRandomValues(chance);
      last = now;
      return formatId(kind, now, chance);
    },
    secret(bytes) {
      let number = 0n;
      for (const byte of crypto.getRandomValues(new Uint8Array(bytes))) number = (number << 8n) | BigInt(byte);
      const digits = Math.ceil((bytes * 8) / Math.log2(62));
      let text = '';
      for (let i = 0; i < digits; i++, number /= 62n) text = BASE62[Number(number % 62n)] + text;
      return text;
    },
  };
}

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** AES-256-GCM under HKDF-SHA-256 of the secret. */
export function createSealer(secret: string): Sealer {
  let made: Promise<CryptoKey> | undefined;
  const key = () => {
    made ??= (async () => {
      const encoder = new TextEncoder();
      const base = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey']);
      const params = {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: new Uint8Array(32),
        info: encoder.encode('siso sealer v1'),
      };
      return crypto.subtle.deriveKey(params, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    })();
    return made;
  };
  return {
    async seal(plain) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), new TextEncoder().encode(plain));
      return `v1.${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
    },
    async open(text) {
      const [version, iv, sealed] = text.split('.');
      if (version !== 'v1' || !iv || !sealed) throw new Error('not a sealed text');
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: fromBase64(iv) },
        await key(),
        fromBase64(sealed),
      );
      return new TextDecoder().decode(plain);
    },
  };
}
