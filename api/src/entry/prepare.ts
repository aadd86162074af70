/** What every installation needs once: the one programme row and a signing key. */
import type { Deps } from '../deps.ts';
import { ensureProgramme } from '../modules/programme/index.ts';
import { ensureSigningKey } from '../modules/signing-keys/index.ts';
import { systemContext } from '../platform/context.ts';

const ROTATE_DAYS = 30;

export async function prepareProgramme(deps: Deps): Promise<void> {
  const ctx = systemContext(deps, 'cli');
  await ensureProgramme(ctx);
  await ensureSigningKey(ctx, ROTATE_DAYS);
}
