import type { referralForm } from '../locales/en/referral-form.ts';

/** Key of a text of the form. */
export type FormText = keyof typeof referralForm;

/** A field's name on the wire. */
export type FieldName =
  | 'clientName'
  | 'clientEmail'
  | 'clientPhone'
  | 'clientCompany'
  | 'projectDescription'
  | 'estimatedValue';

/** How a field is shown. */
export interface FieldSpec {
  readonly name: FieldName;
  /** Its name in the `fields` attribute. */
  readonly alias: string;
  readonly label: FormText;
  readonly hint?: FormText;
  readonly optional?: boolean;
  readonly type: 'text' | 'email' | 'tel' | 'textarea' | 'amount';
  readonly autocomplete: string;
}

/** Every field, in the order of the form. */
export const FIELDS: readonly FieldSpec[] = [
  { name: 'clientName', alias: 'name', label: 'name', type: 'text', autocomplete: 'name' },
  { name: 'clientEmail', alias: 'email', label: 'email', type: 'email', autocomplete: 'email' },
  { name: 'clientPhone', alias: 'phone', label: 'phone', type: 'tel', autocomplete: 'tel' },
  {
    name: 'clientCompany',
    alias: 'company',
    label: 'company',
    type: 'text',
    autocomplete: 'organization',
    optional: true,
  },
  {
    name: 'projectDescription',
    alias: 'project',
    label: 'project',
    hint: 'projectHint',
    type: 'textarea',
    autocomplete: 'off',
    optional: true,
  },
  {
    name: 'estimatedValue',
    alias: 'value',
    label: 'value',
    hint: 'valueHint',
    type: 'amount',
    autocomplete: 'off',
    optional: true,
  },
];

/** The two of which one is required. */
export const isReachField = ({ name }: FieldSpec): boolean => name === 'clientEmail' || name === 'clientPhone';

/**
 * The fields that the `fields` attribute asks for: a list of aliases. The name is always asked for, and a way to reach
 * the person too. Nothing, or nothing known, means all.
 */
export function chooseFields(list: string | undefined): readonly FieldSpec[] {
  const wanted = new Set((list ?? '').toLowerCase().split(/[\s,]+/));
  const chosen = FIELDS.filter(({ alias }) => wanted.has(alias));
  if (chosen.length === 0) {
    return FIELDS;
  }
  const reachable = chosen.some(isReachField);
  return FIELDS.filter(
    (field) => field.name === 'clientName' || chosen.includes(field) || (!reachable && isReachField(field)),
  );
}
