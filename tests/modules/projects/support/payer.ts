import type { Caller } from '../../../http/support/caller.ts';

export interface Payment {
  id: string;
  commissionId: string | null;
}

export interface Earned {
  id: string;
  base: { amount: number };
  override: { amount: number };
  total: { amount: number; currency: string };
}

/** Records payments as the operator, each under a key of its own. */
export function createPayer(operator: Caller) {
  let made = 0;
  const request = (amount: number, fields: object = {}, currency = 'USD') => ({
    body: { amount: { amount, currency }, ...fields },
    headers: { 'idempotency-key': `payment-${made++}` },
  });

  return {
    /** A payment's request; amounts in minor units. */
    request,
    pay: (projectId: string, ...given: Parameters<typeof request>) =>
      operator.ask<Payment>('POST', `/v1/projects/${projectId}/payments`, request(...given)),
    /** What a project earned so far, the latest day first. */
    async earned(projectId: string): Promise<Earned[]> {
      const path = `/v1/commissions?projectId=${projectId}&limit=100`;
      return (await operator.ask<{ data: Earned[] }>('GET', path)).body.data;
    },
  };
}

export const sumOf = (list: Earned[]) => list.reduce((all, { total }) => all + total.amount, 0);
