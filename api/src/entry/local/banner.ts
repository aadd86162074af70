import path from 'node:path';
import { writePrivateFile } from './private-file.ts';

/** What a demo start offers; exactly these members stand in `demo.json`. */
export type DemoFacts = {
  apiUrl: string;
  docsUrl: string;
  demoSiteUrl: string;
  publishableKey: string;
  secretKey: string;
  operatorKey: string;
  partnerId: string;
};

/** A row of the table: label and value. */
export type BannerRow = [label: string, value: string];

/**
 * Writes `demo.json` into the data folder with mode 0600, whole or not at all.
 * @returns the file's path
 */
export async function writeDemoFile(dataDir: string, facts: DemoFacts): Promise<string> {
  const { apiUrl, docsUrl, demoSiteUrl, publishableKey, secretKey, operatorKey, partnerId } = facts;
  const exact: DemoFacts = { apiUrl, docsUrl, demoSiteUrl, publishableKey, secretKey, operatorKey, partnerId };
  const file = path.join(dataDir, 'demo.json');
  await writePrivateFile(file, `${JSON.stringify(exact, null, 2)}\n`);
  return file;
}

/** The table that a demo start prints: addresses and keys. `mailboxUrl`: where its mail is read, if it stays here. */
export function demoBanner(facts: DemoFacts, demoFile: string, mailboxUrl?: string): string {
  return formatBanner('SISO Partner is ready', [
    [
      ["Partner's demo site", facts.demoSiteUrl],
      ['Element gallery', `${facts.apiUrl}/gallery/`],
      ...(mailboxUrl === undefined ? [] : [['Development mailbox', mailboxUrl] satisfies BannerRow]),
      ['API reference', facts.docsUrl],
      ['API', facts.apiUrl],
    ],
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
