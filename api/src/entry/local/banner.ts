import path from 'node:path';
import type { DemoPerson } from '../demo/index.ts';
import { writePrivateFile } from './private-file.ts';

/** What a demo start offers; exactly these members stand in `demo.json`. */
export type DemoFacts = {
  portalUrl: string;
  apiUrl: string;
  docsUrl: string;
  demoSiteUrl: string;
  publishableKey: string;
  secretKey: string;
  operatorKey: string;
  partnerId: string;
  people: readonly DemoPerson[];
};

/** A row of the table: label and value. */
export type BannerRow = [label: string, value: string];

/**
 * Writes `demo.json` into the data folder with mode 0600, whole or not at all.
 * @returns the file's path
 */
export async function writeDemoFile(dataDir: string, facts: DemoFacts): Promise<string> {
  const { portalUrl, apiUrl, docsUrl, demoSiteUrl, publishableKey, secretKey, operatorKey, partnerId, people } = facts;
  const exact: DemoFacts = {
    portalUrl,
    apiUrl,
    docsUrl,
    demoSiteUrl,
    publishableKey,
    secretKey,
    operatorKey,
    partnerId,
    people,
  };
  const file = path.join(dataDir, 'demo.json');
  await writePrivateFile(file, `${JSON.stringify(exact, null, 2)}\n`);
  return file;
}

/** The table that a demo start prints: addresses and keys. `mailboxUrl`: where its mail is read, if it stays here. */
export function demoBanner(facts: DemoFacts, demoFile: string, mailboxUrl?: string): string {
  return formatBanner('SISO Partner is ready', [
    [
      ['Portal', facts.portalUrl],
      ["Partner's demo site", facts.demoSiteUrl],
      ['Element gallery', `${facts.apiUrl}/gallery/`],
      ...(mailboxUrl === undefined ? [] : [['Development mailbox', mailboxUrl] satisfies BannerRow]),
      ['API reference', facts.docsUrl],
      ['API', facts.apiUrl],
    ],
    peopleRows(facts.people),
    [
      ['Operator key', facts.operatorKey],
      ['Secret key', facts.secretKey],
      ['Publishable key', facts.publishableKey],
      ['Partner', facts.partnerId],
      ['The same as JSON', demoFile],
    ],
    [['Ctrl-C', 'ends everything; the data stays']],
  ]);
}

/** Who can sign in. They share a password, and those who need a second factor its secret. */
function peopleRows(people: readonly DemoPerson[]): BannerRow[] {
  const secret = people.find(({ totpSecret }) => totpSecret)?.totpSecret;
  return [
    ...people.map(
      ({ role, email, totpSecret }): BannerRow => [
        `Sign in as ${role}`,
        totpSecret ? `${email} (asks for a code)` : email,
      ],
    ),
    ...people.slice(0, 1).map(({ password }): BannerRow => ['Password of each', password]),
    ...(secret === undefined ? [] : [['Secret of the codes', secret] satisfies BannerRow]),
  ];
}

/** Draws one table of two columns, its parts divided by rules. Values are never shortened: keys get copied. */
export function formatBanner(title: string, parts: BannerRow[][]): string {
  const rows = parts.flat();
  const left = Math.max(...rows.map(([label]) => label.length));
  const right = Math.max(...rows.map(([, value]) => value.length), title.length - left);
  const rule = (start: string, middle: string, end: string) =>
    `${start}${'─'.repeat(left + 2)}${middle}${'─'.repeat(right + 2)}${end}`;
  const lines = [`┌${'─'.repeat(left + right + 5)}┐`, `│ ${title.padEnd(left + right + 3)} │`];
  for (const [index, part] of parts.entries()) {
    lines.push(index === 0 ? rule('├', '┬', '┤') : rule('├', '┼', '┤'));
    for (const [label, value] of part) lines.push(`│ ${label.padEnd(left)} │ ${value.padEnd(right)} │`);
  }
  lines.push(rule('└', '┴', '┘'));
  return lines.join('\n');
}
