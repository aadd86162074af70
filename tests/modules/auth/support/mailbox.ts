import type { MailKind } from '../../../../api/src/modules/mails/index.ts';
import type { TestServer } from '../../../support/server.ts';

export interface Mail {
  kind: MailKind;
  data: Record<string, string>;
}

/** What was mailed to an address, in order. */
export async function mailsTo(server: TestServer, address: string): Promise<Mail[]> {
  const rows = await server.sql<{ kind: MailKind; sealed: string }>(
    'select kind, sealed_data as sealed from mails where recipient = $1 order by id',
    [address],
  );
  return Promise.all(
    rows.map(async ({ kind, sealed }) => ({ kind, data: JSON.parse(await server.service.deps.sealer.open(sealed)) })),
  );
}

/** The token of the last link of a kind that was mailed to an address. */
export async function linkTo(server: TestServer, address: string, kind: MailKind): Promise<string> {
  const mail = (await mailsTo(server, address)).filter((each) => each.kind === kind).at(-1);
  if (!mail?.data.token) throw new Error(`no ${kind} was mailed to ${address}`);
  return mail.data.token;
}
