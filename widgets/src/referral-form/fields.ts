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
  /** Key of its label, and its name in the `fields` attribute. */
  readonly label: 'name' | 'email' | 'phone' | 'company' | 'project' | 'value';
  readonly type: 'text' | 'email' | 'tel' | 'textarea' | 'amount';
  /** What the browser may fill in; missing: nothing. */
  readonly autocomplete?: string;
  readonly hint?: FormText;
  readonly optional?: boolean;
}

/** Every field, in the order of the form. */
export const FIELDS: readonly FieldSpec[] = [
  { name: 'clientName', label: 'name', type: 'text', autocomplete: 'name' },
  { name: 'clientEmail', label: 'email', type: 'email', autocomplete: 'email' },
  { name: 'clientPhone', label: 'phone', type: 'tel', autocomplete: 'tel' },
  { name: 'clientCompany', label: 'company', type: 'text', autocomplete: 'organization', optional: true },
  { name: 'projectDescription', label: 'project', type: 'textarea', hint: 'projectHint', optional: true },
  { name: 'estimatedValue', label: 'value', type: 'amount', hint: 'valueHint', optional: true },
];

/** The two of which one is required. */
export const isReachField = ({ type }: FieldSpec): boolean => type === 'email' || type === 'tel';

/**
 * The fields that the `fields` attribute asks for: a list of labels' keys. The name is always asked for, and a way to
 * reach the person too. Nothing, or nothing known, means all.
 */
export function chooseFields(list = ''): readonly FieldSpec[] {
  const wanted = list.toLowerCase().split(/[\s,]+/);
  const chosen = FIELDS.filter(({ label }) => wanted.includes(label));
  const reachable = chosen.some(isReachField);
  return FIELDS.filter(
    (field) =>
      !chosen.length || field.label === 'name' || chosen.includes(field) || (!reachable && isReachField(field)),
  );
}
