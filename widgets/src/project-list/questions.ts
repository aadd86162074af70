import type { Commission, Milestone, Money, Project, Siso } from '@siso/partner-sdk';
import { formatMoney } from '../base/format.ts';
import { amountOf, amountProblem } from '../list/amount-field.ts';
import type { Question } from '../list/index.ts';
import type { ProjectWords } from './words.ts';

/** A milestone's name and day; `named` hears the name that was taken. */
export function milestoneQuestion(
  { id: projectId }: Project,
  { client }: Siso,
  { t }: ProjectWords,
  named: (name: string) => void,
): Question {
  const idempotencyKey = crypto.randomUUID();
  return {
    title: t('addMilestone'),
    fields: [
      { name: 'name', label: t('milestoneName'), required: true },
      { name: 'dueOn', label: t('dueLabel'), type: 'date' },
    ],
    confirm: t('addMilestone'),
    act: async ({ name = '', dueOn }) => {
      const body = { name, ...(dueOn && { dueOn }) };
      await client.post('/v1/projects/{projectId}/milestones', { path: { projectId }, body, idempotencyKey });
      named(name);
    },
  };
}

/** A client's payment; `paid` hears the amount that was recorded. Pressed again after a lost connection it is recorded once. */
export function paymentQuestion(
  { id: projectId, clientName, value: { currency } }: Project,
  { client }: Siso,
  words: ProjectWords,
  paid: (amount: Money) => void,
): Question {
  const { t, locale } = words;
  const idempotencyKey = crypto.randomUUID();
  return {
    title: t('paymentTitle', { client: clientName }),
    text: t('paymentText'),
    fields: [
      { name: 'amount', label: t('amount'), type: 'amount', currency, required: true },
      { name: 'paidOn', label: t('paidOn'), type: 'date', hint: t('today') },
      { name: 'reference', label: t('reference'), hint: t('referenceHint') },
    ],
    confirm: t('recordPayment'),
    check: ({ amount = '' }) => ({ amount: (amount && amountProblem(amount, currency, words)) || '' }),
    act: async ({ amount: typed = '', paidOn, reference }) => {
      const amount = { amount: amountOf(typed, currency, locale), currency };
      const body = { amount, ...(paidOn && { paidOn }), ...(reference && { reference }) };
      await client.post('/v1/projects/{projectId}/payments', { path: { projectId }, body, idempotencyKey });
      paid(amount);
    },
  };
}

/** That a payable commission has been paid out; recorded once however often it is pressed. */
export function settleQuestion(
  { id: commissionId, total }: Commission,
  { client }: Siso,
  { t, locale }: ProjectWords,
): Question {
  const idempotencyKey = crypto.randomUUID();
  return {
    title: t('settleTitle', { amount: formatMoney(locale, total) }),
    text: t('settleText'),
    fields: [
      { name: 'paidOn', label: t('paidOn'), type: 'date', hint: t('today') },
      { name: 'reference', label: t('reference') },
    ],
    confirm: t('settle'),
    act: ({ paidOn, reference }) =>
      client.post('/v1/commissions/{commissionId}/settle', {
        path: { commissionId },
        body: { ...(paidOn && { paidOn }), ...(reference && { reference }) },
        idempotencyKey,
      }),
  };
}

/** Before a milestone is removed. */
export const removeQuestion = (
  { id: projectId }: Project,
  { id: milestoneId, name }: Milestone,
  { client }: Siso,
  { t }: ProjectWords,
): Question => ({
  title: t('removeTitle', { name }),
  text: t('removeText'),
  confirm: t('remove'),
  danger: true,
  act: () => client.delete('/v1/projects/{projectId}/milestones/{milestoneId}', { path: { projectId, milestoneId } }),
});

/** Before a project is cancelled; what follows does it. */
export const cancelQuestion = ({ name: project }: Project, { t }: ProjectWords): Question => ({
  title: t('cancelTitle', { project }),
  text: t('cancelText'),
  confirm: t('cancelProject'),
  danger: true,
  act: async () => {},
});
