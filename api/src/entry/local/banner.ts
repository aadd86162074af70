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

/** A part of the table: a heading and its rows of label and value. */
export type BannerPart = { heading: string; rows: [label: string, value: string][] };

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

/** The table that a demo start prints: addresses and keys. */
export function demoBanner(facts: DemoFacts, demoFile: string): string {
  return formatBanner('SISO Partner is ready', [
    {
      heading: 'Open',
      rows: [
        ["Partner's demo site", facts.demoSiteUrl],
        ['API reference', facts.docsUrl],
        ['API', facts.apiUrl],
      ],
    },
    {
      heading: 'Demo keys',
      rows: [
        ['Operator', facts.operatorKey],
        ['Partner, secret', facts.secretKey],
        ['Partner, publishable', facts.publishableKey],
        ['Partner id', facts.partnerId],
        ['All of this as JSON', demoFile],
      ],
    },
    { heading: 'Stop', rows: [['Ctrl-C', 'ends everything; the data stays']] },
  ]);
}

/** Draws one table of two columns with a ruled heading per part. Values are never shortened: keys get copied. */
export function formatBanner(title: string, parts: BannerPart[]): string {
  const rows = parts.flatMap((part) => part.rows);
  const left = Math.max(...rows.map(([label]) => label.length), ...parts.map((part) => part.heading.length));
  const right = Math.max(...rows.map(([, value]) => value.length), title.length - left);
  const rule = (start: string, middle: string, end: string) =>
    `${start}${'─'.repeat(left + 2)}${middle}${'─'.repeat(right + 2)}${end}`;
  const line = (label: string, value: string) => `│ ${label.padEnd(left)} │ ${value.padEnd(right)} │`;
  const lines = [`┌${'─'.repeat(left + right + 5)}┐`, `│ ${title.padEnd(left + right + 3)} │`];
  parts.forEach((part, index) => {
    lines.push(index === 0 ? rule('├', '┬', '┤') : rule('├', '┼', '┤'));
    for (const [label, value] of part.rows) lines.push(line(label, value));
  });
  lines.push(rule('└', '┴', '┘'));
  return lines.join('\n');
}
