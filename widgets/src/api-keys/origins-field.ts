import type { Field } from '../list/index.ts';
import { readOrigins } from './origins.ts';
import type { KeysWords } from './words.ts';

/** What is wrong with the sites, a sentence for each line; empty when nothing is. */
export function originsProblem(text: string, { find }: KeysWords): string {
  const { wrong } = readOrigins(text);
  return wrong
    .map(({ fault, line, text: typed, mended }) => find(`origin_${fault}`, { line, text: typed, mended }) ?? fault)
    .join('\n');
}

/** The field for sites, one per line. */
export const originsField = ({ t }: KeysWords, value: string): Field => ({
  name: 'allowedOrigins',
  label: t('originsLabel'),
  hint: t('originsHint'),
  type: 'textarea',
  required: true,
  value,
});
