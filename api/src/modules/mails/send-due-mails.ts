import type { Deps } from '../../deps.ts';
import { type Ctx, read, systemContext, write } from '../../platform/context.ts';
import { type Mailer, MailFailure } from '../../ports/mailer.ts';
import { programmeSettings } from '../programme/index.ts';
import type { NewMail } from './kinds.ts';
import { type BrandRow, brandRowsOf, claimDueMailRows, type MailRow, updateMailRow } from './repository.ts';
import { MOST_UNANSWERED, type Settled, settleFailed, settleFailure, settleSent } from './rules.ts';
import type { MailSetting } from './template/compose.ts';
import { writeMail } from './template/write-mail.ts';

/** Mails that are on their way at a time. */
const BATCH = 10;
/** Longer than any hand-over takes. */
const CLAIM_MS = 120_000;

/**
 * Hands over what is due, until nothing is. Mails are taken in one transaction and settled each in its own; the hand-over
 * lies between, so that no transaction waits for the outside. Answers how many were taken.
 */
export async function sendDueMails(deps: Deps, mailer: Mailer): Promise<number> {
  const ctx = systemContext(deps, 'worker');
  for (let taken = 0; ; ) {
    const now = deps.clock.now();
    const until = new Date(now.getTime() + CLAIM_MS);
    const rows = await write(ctx, ({ tx }) => tx.run(claimDueMailRows(now, until, BATCH)));
    taken += rows.length;
    if (rows.length > 0) {
      const settingOf = await settingsFor(ctx, rows);
      await Promise.all(rows.map((row) => sendOne(ctx, mailer, row, settingOf(row))));
    }
    if (rows.length < BATCH) return taken;
  }
}

async function sendOne(ctx: Ctx, mailer: Mailer, row: MailRow, setting: MailSetting): Promise<void> {
  const settled = await handOver(ctx, mailer, row, setting);
  await write(ctx, ({ tx }) => tx.run(updateMailRow(row.id, settled)));
  const line = { mail: row.id, kind: row.kind, attempts: row.attempts };
  if (settled.status === 'sent') ctx.deps.logger.info('mail sent', line);
  else if (settled.status === 'failed') ctx.deps.logger.error('mail given up', { ...line, error: settled.lastError });
  else ctx.deps.logger.warn('mail failed', { ...line, error: settled.lastError, again: settled.nextAttemptAt });
}

async function handOver({ deps }: Ctx, mailer: Mailer, row: MailRow, setting: MailSetting): Promise<Settled> {
  const { clock, sealer } = deps;
  // This one is counted already.
  if (row.unanswered > MOST_UNANSWERED || row.sealedData === null) {
    return settleFailed(row, 'nobody knows whether it left', clock.now());
  }
  try {
    const data = JSON.parse(await sealer.open(row.sealedData)) as NewMail['data'];
    if ('expiresAt' in data && new Date(data.expiresAt) <= clock.now()) {
      return settleFailed({ ...row, unanswered: row.unanswered - 1 }, 'its link has run out', clock.now());
    }
    const { partnerId, recipient: to, locale } = row;
    await mailer.send(writeMail(row.id, { kind: row.kind, to, locale, partnerId, data } as NewMail, setting));
    return settleSent(row, clock.now());
  } catch (error) {
    // What goes wrong before the hand-over is a fault of ours, and may be mended by the next release.
    const failure = error instanceof MailFailure ? error : new MailFailure('later', `not written: ${nameOf(error)}`);
    return settleFailure(row, failure, clock.now());
  }
}

/** An unknown error's words may hold a part of the mail. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown error');

/** Whose brand each mail wears, with one look at the database for all of them. */
async function settingsFor(ctx: Ctx, rows: readonly MailRow[]): Promise<(row: MailRow) => MailSetting> {
  const ids = [...new Set(rows.map(({ partnerId }) => partnerId).filter((id) => id !== null))];
  const [programme, [found]] = await Promise.all([programmeSettings(ctx), read(ctx, [brandRowsOf(ids)])]);
  const brands = new Map<string, BrandRow>(found.map((row) => [row.id, row]));
  const { portalUrl } = ctx.deps.settings;
  return ({ partnerId }) => {
    const own = partnerId === null ? undefined : brands.get(partnerId);
    const brand = own
      ? { name: own.companyName, ...own.brand }
      : { name: programme.name, logoUrl: null, color: null, radius: null, font: null };
    return { brand, portalUrl, timeZone: programme.timeZone };
  };
}
