import type {
  ClientPayment,
  Commission,
  CommissionExplanation,
  Currency,
  Milestone,
  Money,
  PartnerEvent,
  Project,
  Referral,
  ReferralInput,
  StatusChange,
} from '@siso/partner-sdk';
import { accrue, demoId, RATES } from './accrual.ts';

const PARTNER = demoId('ptr', 0);
const HOLD_DAYS = 30;
const DAY = 86_400_000;

/** The UTC day of a moment. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const instantOf = (at: number): string => new Date(at).toISOString();

/**
 * One partner's programme in memory: what the API would keep, changed by the same verbs, each with its events. Nothing in it is real and
 * nothing of it outlives the page. Days are UTC days; `at` is in ms since 1970.
 */
export class World {
  readonly partnerId: string = PARTNER;
  readonly currency: Currency;
  readonly referrals: Referral[] = [];
  readonly changes: StatusChange[] = [];
  readonly projects: Project[] = [];
  readonly milestones: Milestone[] = [];
  readonly payments: ClientPayment[] = [];
  readonly commissions: Commission[] = [];
  readonly explanations = new Map<string, CommissionExplanation>();
  /** Oldest first. */
  readonly events: PartnerEvent[] = [];
  /** Hears each event as it happens. */
  onEvent: (event: PartnerEvent) => void = () => {};
  #serial = 0;

  constructor(currency: Currency) {
    this.currency = currency;
  }

  submit(at: number, input: ReferralInput): Referral {
    const { clientName, source = 'website', utm = null, pageUrl = null, referrerUrl = null } = input;
    const referral: Referral = {
      ...this.#kept('ref', at),
      status: 'new',
      clientName,
      clientEmail: input.clientEmail ?? null,
      clientPhone: input.clientPhone ?? null,
      clientCompany: input.clientCompany ?? null,
      projectDescription: input.projectDescription ?? null,
      estimatedValue: input.estimatedValue ?? null,
      source,
      externalId: null,
      utm,
      pageUrl,
      referrerUrl,
      lostReason: null,
      projectId: null,
      submittedAt: instantOf(at),
      qualifiedAt: null,
      convertedAt: null,
      lostAt: null,
      archivedAt: null,
      metadata: {},
    };
    this.referrals.push(referral);
    this.#changed(at, referral, null, null);
    this.#tell(at, 'referral.created', referral.id, { clientName, source });
    return referral;
  }

  qualify(at: number, referral: Referral): void {
    this.#move(at, referral, 'qualified');
    referral.qualifiedAt = instantOf(at);
    this.#tell(at, 'referral.qualified', referral.id, { clientName: referral.clientName });
  }

  lose(at: number, referral: Referral, reason: string): void {
    this.#move(at, referral, 'lost', reason);
    referral.lostAt = instantOf(at);
    referral.lostReason = reason;
    this.#tell(at, 'referral.lost', referral.id, { clientName: referral.clientName, reason });
  }

  /** Changes what is known of the client. */
  edit(at: number, referral: Referral, fields: Partial<Referral>): Referral {
    Object.assign(referral, fields, { updatedAt: instantOf(at) });
    this.#tell(at, 'referral.updated', referral.id, { clientName: referral.clientName });
    return referral;
  }

  archive(at: number, referral: Referral): Referral {
    referral.archivedAt = referral.updatedAt = instantOf(at);
    this.#tell(at, 'referral.archived', referral.id, { clientName: referral.clientName });
    return referral;
  }

  /** Wins the project: `amount` in minor units. */
  convert(at: number, referral: Referral, amount: number, name: string, steps: readonly string[]): Project {
    const { clientName } = referral;
    const project: Project = {
      ...this.#kept('prj', at),
      referralId: referral.id,
      name,
      clientName,
      value: this.#money(amount),
      status: 'active',
      wonOn: dayOf(at),
      collected: this.#money(0),
      accrualEvent: 'client_payment_collected',
      rates: RATES,
      milestonesCompleted: 0,
      milestonesTotal: steps.length,
      metadata: {},
    };
    this.projects.push(project);
    for (const [position, step] of steps.entries()) {
      const dueOn = dayOf(at + (position + 1) * 30 * DAY);
      this.milestones.push({
        ...this.#kept('mil', at),
        projectId: project.id,
        name: step,
        position: position + 1,
        dueOn,
        completedAt: null,
      });
    }
    this.#move(at, referral, 'converted');
    referral.convertedAt = instantOf(at);
    referral.projectId = project.id;
    const data = { clientName, value: project.value, projectId: project.id };
    this.#tell(at, 'referral.converted', referral.id, data);
    return project;
  }

  /** Completes the next milestone of a project, if one is left. */
  advance(at: number, project: Project): void {
    const next = this.milestones.find((one) => one.projectId === project.id && !one.completedAt);
    if (next) {
      next.completedAt = instantOf(at);
      project.milestonesCompleted++;
      this.#tell(at, 'milestone.completed', next.id, { name: next.name, projectName: project.name });
    }
  }

  /** Takes a client's payment of `amount` minor units, at most what is still owed, and what the partner earns by it. */
  pay(at: number, project: Project, amount: number): Commission | undefined {
    const before = project.collected.amount;
    const taken = Math.min(amount, project.value.amount - before);
    if (taken <= 0) {
      return undefined;
    }
    const after = before + taken;
    project.collected = this.#money(after);
    if (after === project.value.amount) {
      project.status = 'completed';
    }
    const payment: ClientPayment = {
      ...this.#made('pmt', at),
      projectId: project.id,
      amount: this.#money(taken),
      paidOn: dayOf(at),
      reference: null,
      externalId: null,
      commissionId: null,
    };
    this.payments.push(payment);
    const { clientName } = project;
    this.#tell(at, 'payment.recorded', payment.id, { projectId: project.id, amount: payment.amount, clientName });
    return this.#accrue(at, project, payment, before);
  }

  /** The hold has ended. */
  release(at: number, commission: Commission): void {
    this.#stand(at, commission, 'payable');
  }

  settle(at: number, commission: Commission): void {
    commission.paidOn = dayOf(at);
    commission.paymentReference = `ACH ${dayOf(at).replaceAll('-', '')}`;
    this.#stand(at, commission, 'paid');
  }

  #accrue(at: number, project: Project, payment: ClientPayment, before: number): Commission {
    const { base, override, total, explained } = accrue(project, before);
    const { planId, planVersion } = project.rates;
    const commission: Commission = {
      ...this.#kept('com', at),
      projectId: project.id,
      referralId: project.referralId,
      clientName: project.clientName,
      status: 'pending',
      earningEvent: { type: 'client_payment_collected', id: payment.id },
      earnedOn: dayOf(at),
      payableOn: dayOf(at + HOLD_DAYS * DAY),
      paidOn: null,
      paymentReference: null,
      base,
      override,
      total,
      planId,
      planVersion,
    };
    payment.commissionId = commission.id;
    this.commissions.push(commission);
    this.explanations.set(commission.id, { commissionId: commission.id, ...explained });
    const { clientName } = project;
    this.#tell(at, 'commission.accrued', commission.id, { projectId: project.id, clientName, total });
    return commission;
  }

  #stand(at: number, commission: Commission, status: 'payable' | 'paid'): void {
    const { id, total, clientName } = commission;
    commission.status = status;
    commission.updatedAt = instantOf(at);
    this.#tell(at, `commission.${status}`, id, { total, clientName });
  }

  #move(at: number, referral: Referral, status: Referral['status'], reason: string | null = null): void {
    const from = referral.status;
    referral.status = status;
    referral.updatedAt = instantOf(at);
    this.#changed(at, referral, from, reason);
  }

  #changed(at: number, { id, status }: Referral, fromStatus: StatusChange['fromStatus'], reason: string | null): void {
    const { id: own, createdAt } = this.#made('chg', at);
    const occurredAt = createdAt;
    this.changes.push({
      id: own,
      referralId: id,
      fromStatus,
      toStatus: status,
      reason,
      actorType: 'system',
      occurredAt,
      createdAt,
    });
  }

  #made(prefix: string, at: number) {
    const id = demoId(prefix, ++this.#serial);
    return { id, partnerId: PARTNER, createdAt: instantOf(at) };
  }

  #kept(prefix: string, at: number) {
    return { ...this.#made(prefix, at), updatedAt: instantOf(at) };
  }

  readonly #money = (amount: number): Money => ({ amount, currency: this.currency });

  #tell(at: number, type: string, id: string, data: Record<string, unknown>): void {
    const { id: own, partnerId, createdAt } = this.#made('evt', at);
    const subject = { type: type.split('.')[0] ?? '', id };
    const actor = { type: 'system', id: null };
    const event: PartnerEvent = {
      id: own,
      type,
      partnerId,
      occurredAt: createdAt,
      createdAt,
      audience: 'partner',
      actor,
      subject,
      data,
    };
    this.events.push(event);
    this.onEvent(event);
  }
}
