import { randomUUID } from 'node:crypto';
import type { Lead } from './lead.ts';
import type { DemoFile } from './start-product.ts';

/** An amount as it stands on the wire, in minor units. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

interface Referral {
  readonly id: string;
  readonly clientName: string;
  readonly status: string;
  readonly pageUrl: string | null;
}

interface Project {
  readonly id: string;
  readonly rates: { readonly base: string; readonly override: string };
}

interface Dashboard {
  readonly currency: string;
  readonly earnings: readonly { readonly currency: string; readonly thisMonth: Money }[];
}

/** What SISO's own people do in these tests, through the public API with the operator key. */
export class Operator {
  readonly #demo: DemoFile;

  constructor(demo: DemoFile) {
    this.#demo = demo;
  }

  /** The partner's newest referrals that carry this client's name. */
  async findReferrals(clientName: string): Promise<Referral[]> {
    const query = new URLSearchParams({ partnerId: this.#demo.partnerId, limit: '100' });
    const { data } = await this.#call<{ data: Referral[] }>('GET', `/v1/referrals?${query}`);
    return data.filter((referral) => referral.clientName === clientName);
  }

  /** Takes a referral in on the partner's behalf. */
  async createReferral(lead: Lead): Promise<Referral> {
    return this.#call<Referral>('POST', '/v1/referrals', { ...lead, partnerId: this.#demo.partnerId, source: 'call' });
  }

  /** Wins the referral: it becomes a project of this value. */
  async convert(referralId: string, value: Money): Promise<Project> {
    return this.#call<Project>('POST', `/v1/referrals/${referralId}/convert`, { value });
  }

  /** Records what the client paid and says when (epoch milliseconds) the API had answered. */
  async recordPayment(projectId: string, amount: Money): Promise<number> {
    await this.#call('POST', `/v1/projects/${projectId}/payments`, { amount });
    return Date.now();
  }

  /** A publishable key of the partner for pages of these origins. */
  async createPublishableKey(allowedOrigins: readonly string[]): Promise<string> {
    const { partnerId } = this.#demo;
    const body = { kind: 'publishable', name: 'A page of a test', partnerId, allowedOrigins };
    return (await this.#call<{ key: string }>('POST', '/v1/api-keys', body)).key;
  }

  /** What the partner earned in the current month, in the partner's own currency. */
  async getEarnedThisMonth(): Promise<Money> {
    const query = new URLSearchParams({ partnerId: this.#demo.partnerId });
    const dashboard = await this.#call<Dashboard>('GET', `/v1/dashboard?${query}`);
    const own = dashboard.earnings.find(({ currency }) => currency === dashboard.currency);
    if (!own) throw new Error(`The dashboard has no earnings in ${dashboard.currency}.`);
    return own.thisMonth;
  }

  async #call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const response = await fetch(this.#demo.apiUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#demo.operatorKey}`,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }
}

/**
 * A share of an amount, rounded once to the minor unit, half away from zero. Written here a second time on purpose: the
 * tests must not ask the product what is right.
 *
 * @param rate a decimal string such as "0.125"
 */
export function shareOf(amount: number, rate: string): number {
  const [whole = '0', fraction = ''] = rate.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const product = BigInt(amount) * BigInt(whole + fraction);
  return Number((2n * product + scale) / (2n * scale));
}
