import { themeTokens } from '@siso/partner-widgets/theme';
import { html, type TemplateResult } from 'lit';
import type { Entry, Line } from '../catalogue.ts';
import { getView, show } from '../store.ts';
import { tabs } from './parts.ts';

/** The element's whole contract, as the manifest has it. */
export function reference({ contract, name }: Entry): TemplateResult {
  const tokens: readonly Line[] = themeTokens()
    .filter(({ of }) => of === 'all' || (of as readonly string[]).includes(name))
    .map(({ name: token, syntax, range, default: byDefault, about }) => ({
      name: token,
      type: { text: range === 'any' ? syntax : `${syntax} ${range}` },
      default: byDefault,
      description: about,
    }));
  const attributes = new Set((contract.attributes ?? []).map(({ fieldName }) => fieldName));
  const properties = (contract.members ?? []).filter(
    ({ kind, name: field }) => kind === 'field' && !attributes.has(field),
  );
  const lists: readonly { id: string; title: string; lines: readonly Line[]; columns: readonly Column[] }[] = [
    { id: 'attributes', title: 'Attributes', lines: contract.attributes ?? [], columns: typed },
    { id: 'properties', title: 'Properties', lines: properties, columns: typed },
    { id: 'events', title: 'Events', lines: contract.events ?? [], columns: typed },
    { id: 'slots', title: 'Slots', lines: contract.slots ?? [], columns: plain },
    { id: 'parts', title: 'Parts', lines: contract.cssParts ?? [], columns: plain },
    { id: 'tokens', title: 'Custom properties', lines: tokens, columns: withDefault },
  ].filter(({ lines }) => lines.length > 0);
  const chosen = lists.find(({ id }) => id === getView().reference) ?? lists[0];
  return html`
    <section class="reference" aria-label="Reference">
      ${tabs(
        'Reference',
        lists.map(({ id, title, lines }) => ({ id, title, count: lines.length })),
        chosen?.id ?? '',
        (id) => show({ reference: id }),
      )}
      <div role="tabpanel" class="scroll" tabindex="0" aria-label=${chosen?.title ?? ''}>
        ${chosen ? table(chosen.lines, chosen.columns) : ''}
      </div>
    </section>
  `;
}

interface Column {
  readonly title: string;
  readonly read: (line: Line) => TemplateResult | string;
}

const code = (text: string | undefined): TemplateResult | string => (text ? html`<code>${text}</code>` : '');
const nameColumn: Column = { title: 'Name', read: ({ name }) => (name ? code(name) : html`<em>(default)</em>`) };
const typeColumn: Column = { title: 'Type', read: ({ type }) => code(type?.text) };
const aboutColumn: Column = { title: 'What it is', read: ({ description }) => description ?? '' };
const plain = [nameColumn, aboutColumn];
const typed = [nameColumn, typeColumn, aboutColumn];
const withDefault = [
  nameColumn,
  typeColumn,
  { title: 'Default', read: ({ default: text }: Line) => text ?? '' },
  aboutColumn,
];

const table = (lines: readonly Line[], columns: readonly Column[]): TemplateResult => html`
  <table>
    <thead>
      <tr>
        ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => html`<tr>${columns.map(({ read }) => html`<td>${read(line)}</td>`)}</tr>`)}
    </tbody>
  </table>
`;
