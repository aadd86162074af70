/** Recovery codes: ten of them, each good once, told once and kept as salted hashes of eighty bits of chance. */
import type { Deps } from '../../deps.ts';

const AMOUNT = 10;
const LENGTH = 16;

/** As it is compared: what people mistake for each other is one. */
function normalised(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
}

export const looksLikeRecoveryCode = (code: string): boolean => normalised(code).length === LENGTH;

/** The hash of a code of this user. */
export async function hashOfCode({ hash }: Deps, userId: string, code: string): Promise<string> {
  return hash.sha256(`${userId} ${normalised(code)}`);
}

/** New codes, as they are told, and their hashes, as they are kept. */
export async function newRecoveryCodes(deps: Deps, userId: string): Promise<{ codes: string[]; kept: string }> {
  const codes = Array.from({ length: AMOUNT }, () => {
    const text = normalised(deps.ids.secret(16)).slice(-LENGTH);
    return text.replace(/(.{4})(?=.)/g, '$1-');
  });
  const hashes = await Promise.all(codes.map((code) => hashOfCode(deps, userId, code)));
  return { codes, kept: JSON.stringify(hashes) };
}
