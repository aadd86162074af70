import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { insertProgrammeRow } from './repository.ts';
import { DEFAULT_SETTINGS, type ProgrammeSettings } from './rules.ts';

/**
 * Makes the programme of a new installation, and leaves one that exists as it is; any number of processes may ask at
 * once. Answers whether it made it.
 * @throws ProblemError `programme_only`, `missing_scope`
 */
export async function ensureProgramme(ctx: Ctx, settings: Partial<ProgrammeSettings> = {}): Promise<boolean> {
  requireProgramme(ctx);
  requireScope(ctx, 'programme:write');
  return write(ctx, async (inner) => {
    const now = inner.deps.clock.now();
    const chosen = { ...DEFAULT_SETTINGS, ...settings };
    const id = inner.deps.ids.make('programme');
    const row = { id, singleton: true, ...chosen, version: 1, createdAt: now, updatedAt: now };
    const made = await inner.tx.run(insertProgrammeRow(row));
    if (made.length === 0) return false;
    await inner.tx.all(
      record(inner, {
        action: 'programme.create',
        subject: { type: 'programme', id },
        partnerId: null,
        changes: chosen,
        event: { type: 'programme.created', audience: 'staff', data: { name: chosen.name } },
      }),
    );
    return true;
  });
}
