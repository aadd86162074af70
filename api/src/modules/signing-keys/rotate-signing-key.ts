import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { insertSigningKeyRow, lockSigningKeys, retireSigningKeyRows } from './repository.ts';
import type { SigningKeyRow } from './schemas.ts';

/**
 * Puts a new signing key in force. Processes change over within a minute; tokens of the old key stay valid until they
 * expire. @throws ProblemError `programme_only`, `missing_scope`
 */
export async function rotateSigningKey(ctx: Ctx): Promise<SigningKeyRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'signing-keys:write');
  const { clock, ids, sealer, tokens } = ctx.deps;
  const { publicJwk, privateJwk } = await tokens.generateKey();
  const row: SigningKeyRow = {
    id: ids.make('signingKey'),
    publicJwk,
    sealedPrivateJwk: await sealer.seal(JSON.stringify(privateJwk)),
    retiredAt: null,
    createdAt: clock.now(),
  };
  await write(ctx, async (inner) => {
    await inner.tx.all([
      lockSigningKeys(),
      insertSigningKeyRow(row),
      retireSigningKeyRows(row.createdAt, row.id),
      ...record(inner, {
        action: 'signing_key.rotate',
        subject: { type: 'signing_key', id: row.id },
        partnerId: null,
        event: { type: 'signing_key.rotated', audience: 'staff', data: {} },
      }),
    ]);
  });
  return row;
}
