import { type Client, createClient } from '@siso/partner-sdk';
import type { IntendedPartner, IntendedPlan, IntendedReferral, Money } from './intended.ts';
import type { ProjectState, ReferralState } from './next-step.ts';

export interface PlanState {
  tier: string;
  baseRate: string;
  overrideRate: string;
  validFrom: string;
}

export interface PartnerState {
  id: string;
  tier: string;
  commissionRate: string | null;
  overrideRate: string | null;
}

/** What a step left behind; `replayed` when the server answered from an earlier run's request instead of doing it now. */
export interface Stepped {
  state: ReferralState;
  replayed: boolean;
}

/** A won deal, as `POST …/convert` takes it. */
interface Win {
  on: string;
  value: Money;
}

/** A payment, as `POST …/payments` takes it. */
interface Payment {
  projectId: string;
  on: string;
  amount: Money;
}

/** The calls of the public API that the import needs, each in one line of its own words. Every one throws `SisoError`. */
export interface SisoApi {
  /** Only an operator key may; the first call of a run, so a server that is away is told at once. */
  listPlans(): Promise<PlanState[]>;
  createPlan(plan: IntendedPlan, key: string): Promise<void>;
  /** All partners that have an external id, by it. */
  listPartners(): Promise<Map<string, PartnerState>>;
  createPartner(partner: IntendedPartner, key: string): Promise<{ id: string }>;
  /** All of a partner's referrals that have an external id, by it, with their projects. */
  listReferrals(partnerId: string): Promise<Map<string, ReferralState>>;
  findReferral(partnerId: string, externalId: string): Promise<ReferralState | null>;
  createReferral(partnerId: string, referral: IntendedReferral, key: string): Promise<Stepped>;
  qualify(referral: ReferralState, on: string, key: string): Promise<Stepped>;
  lose(referral: ReferralState, on: string, key: string): Promise<Stepped>;
  /** Wins it; the project is named after the product where there is one. */
  convert(referral: ReferralState, win: Win, product: string, key: string): Promise<Stepped>;
  pay(referral: ReferralState, payment: Payment, externalId: string, key: string): Promise<Stepped>;
}

/** The largest page that the API gives. */
const PAGE = 100;

/** A server that restarts is waited for some ten seconds; one that limits the rate, until its window is over. */
const PATIENT = { attempts: 6, maxMs: 65_000 };

/** Binds the calls to one server and operator key, over the SDK's client (which keeps connections alive and retries). */
export function createSisoApi(url: string, operatorKey: string): SisoApi {
  const client = createClient({ apiUrl: url, token: operatorKey, retry: PATIENT });
  return {
    listPlans: () => all(client.list('/v1/plans', { query: { limit: PAGE }, retry: { attempts: 2 } })),
    async createPlan(body, idempotencyKey) {
      await client.post('/v1/plans', { body, idempotencyKey });
    },
    async listPartners() {
      const partners = await all(client.list('/v1/partners', { query: { limit: PAGE } }));
      return new Map(partners.flatMap((partner) => (partner.externalId ? [[partner.externalId, partner]] : [])));
    },
    async createPartner({ slug, companyName, tier, overrideRate }, idempotencyKey) {
      const body = { companyName, externalId: slug, currency: 'USD' as const, tier, overrideRate };
      return (await client.post('/v1/partners', { body, idempotencyKey })).data;
    },
    async listReferrals(partnerId) {
      const query = { partnerId, limit: PAGE };
      const [current, archived, projects] = await Promise.all([
        all(client.list('/v1/referrals', { query })),
        all(client.list('/v1/referrals', { query: { ...query, archived: 'true' } })),
        all(client.list('/v1/projects', { query })),
      ]);
      const referrals = [...archived, ...current];
      const projectOf = new Map(projects.map((project) => [project.referralId, toProjectState(project)]));
      return new Map(
        referrals.flatMap((referral) =>
          referral.externalId ? [[referral.externalId, toState(referral, projectOf.get(referral.id) ?? null)]] : [],
        ),
      );
    },
    async findReferral(partnerId, externalId) {
      const { data } = await client.get('/v1/referrals', { query: { partnerId, externalId } });
      const referral = data.data[0];
      if (!referral) return null;
      return toState(referral, referral.projectId ? await getProject(client, referral.projectId) : null);
    },
    async createReferral(partnerId, want, idempotencyKey) {
      const body = {
        partnerId,
        externalId: want.opportunityId,
        clientName: want.clientName,
        source: 'import' as const,
        ...(want.product ? { projectDescription: want.product } : {}),
        ...(want.submittedOn ? { submittedAt: want.submittedOn } : {}),
      };
      const { data, replayed } = await client.post('/v1/referrals', { body, idempotencyKey });
      return { state: toState(data, null), replayed };
    },
    async qualify(referral, on, idempotencyKey) {
      const path = { referralId: referral.id };
      const { data, replayed } = await client.post('/v1/referrals/{referralId}/qualify', {
        path,
        body: { qualifiedAt: on },
        idempotencyKey,
      });
      return { state: { ...referral, status: data.status }, replayed };
    },
    async lose(referral, on, idempotencyKey) {
      const path = { referralId: referral.id };
      const { data, replayed } = await client.post('/v1/referrals/{referralId}/lose', {
        path,
        body: { lostAt: on },
        idempotencyKey,
      });
      return { state: { ...referral, status: data.status }, replayed };
    },
    async convert(referral, { on, value }, product, idempotencyKey) {
      const { data, replayed } = await client.post('/v1/referrals/{referralId}/convert', {
        path: { referralId: referral.id },
        body: { value, convertedAt: on, ...(product ? { projectName: product } : {}) },
        idempotencyKey,
      });
      return { state: { ...referral, status: 'converted', project: toProjectState(data) }, replayed };
    },
    async pay(referral, { projectId, on, amount }, externalId, idempotencyKey) {
      const { replayed } = await client.post('/v1/projects/{projectId}/payments', {
        path: { projectId },
        body: { amount, paidOn: on, externalId },
        idempotencyKey,
      });
      const { project } = referral;
      return { state: { ...referral, project: project && { ...project, collected: amount } }, replayed };
    },
  };
}

async function getProject(client: Client, projectId: string): Promise<ProjectState> {
  return toProjectState((await client.get('/v1/projects/{projectId}', { path: { projectId } })).data);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function toProjectState({ id, value, wonOn, collected }: ProjectState): ProjectState {
  return { id, value, wonOn, collected };
}

interface WireReferral {
  id: string;
  status: ReferralState['status'];
  clientName: string;
  archivedAt: string | null;
}

function toState({ id, status, clientName, archivedAt }: WireReferral, project: ProjectState | null): ReferralState {
  return { id, status, clientName, archived: archivedAt !== null, project };
}
