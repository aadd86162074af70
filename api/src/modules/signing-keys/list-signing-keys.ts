import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { type Page, type PageInput, toPage } from '../../platform/page.ts';
import { listSigningKeyRows } from './repository.ts';
import type { SigningKeyRow } from './schemas.ts';

/** Signing keys, the newest first. @throws ProblemError `programme_only`, `missing_scope`, `invalid_cursor` */
export async function listSigningKeys(ctx: Ctx, page: PageInput): Promise<Page<SigningKeyRow>> {
  requireProgramme(ctx);
  requireScope(ctx, 'signing-keys:read');
  const [rows] = await read(ctx, [listSigningKeyRows(page)]);
  return toPage(rows, page, (row) => [row.createdAt, row.id]);
}
