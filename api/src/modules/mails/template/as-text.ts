import type { MailParts } from './compose.ts';
import { asName, asText } from './phrase.ts';

/** The mail as plain text: everything that the HTML says, in the same order, the address on a line of its own. */
export function mailText(parts: MailParts): string {
  const { direction } = parts;
  const text = (phrase: Parameters<typeof asText>[0]) => asText(phrase, direction);
  const facts = parts.facts.map(({ label, value }) => `${label}: ${text(value)}`).join('\n');
  const blocks = [
    asName(parts.brand.name),
    text(parts.heading),
    text(parts.hello),
    text(parts.body),
    `${parts.action.label}:\n${parts.action.url}`,
    parts.expires === null ? '' : text(parts.expires),
    facts,
    `${parts.notYouTitle}\n${parts.notYou}`,
    `--\n${text(parts.footer)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
