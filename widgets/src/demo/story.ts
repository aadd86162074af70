import type { Project, Referral, ReferralSource } from '@siso/partner-sdk';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { dayOf, type World } from './world.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const SOURCES: readonly ReferralSource[] = ['website', 'website', 'website', 'event', 'email', 'call', 'social'];
/** Referrals of the past two years: one to look at, and one to compare it with. */
const CLIENTS = 118;
const DAYS = 725;
/** Leads of the last days. */
const OPEN = 8;

/** What a partner's work is like: a past to look at, and one believable thing after another from then on. */
export class Story {
  readonly #world: World;
  readonly #cast: Cast;
  readonly #chance: Chance;
  #clients = 0;

  constructor(world: World, cast: Cast, chance: Chance) {
    this.#world = world;
    this.#cast = cast;
    this.#chance = chance;
  }

  /** Lives through the two years before `now` (ms since 1970), in the order of time. */
  past(now: number): void {
    const queue: { at: number; act: (at: number) => void }[] = [];
    const plan = (at: number, act: (at: number) => void): void => {
      if (at < now) {
        queue.push({ at, act });
      }
    };
    for (let n = 0; n < CLIENTS; n++) {
      // A little more each month.
      const at = now - Math.round(DAYS * DAY * (1 - n / CLIENTS) ** 1.2) - this.#chance.int(1, 20) * HOUR;
      plan(at, () => this.#course(at, plan));
    }
    // Leads that nobody has decided on yet.
    for (let n = 0; n < OPEN; n++) {
      const at = now - this.#chance.int(3 + n * 14, 14 + n * 14) * HOUR;
      plan(at, () => {
        const referral = this.#submit(at);
        if (n >= OPEN / 2) {
          plan(at + this.#chance.int(8, 40) * HOUR, (then) => this.#world.qualify(then, referral));
        }
      });
    }
    while (queue.length) {
      queue.sort((a, b) => b.at - a.at);
      const next = queue.pop();
      next?.act(next.at);
    }
  }

  /** The next thing that happens. */
  next(now: number): void {
    const { referrals, projects } = this.#world;
    const fresh = referrals.filter(({ status }) => status === 'new');
    const warm = referrals.filter(({ status }) => status === 'qualified');
    const open = projects.filter(({ status }) => status === 'active');
    const unfinished = open.filter(({ milestonesCompleted, milestonesTotal }) => milestonesCompleted < milestonesTotal);
    const acts: readonly (() => void)[] = [
      () => this.#submit(now),
      ...(fresh.length > 3 ? [() => this.#world.qualify(now, this.#chance.pick(fresh))] : []),
      ...(warm.length > 2 ? [() => this.#convert(now, this.#chance.pick(warm))] : []),
      ...(open.length ? [() => this.#pay(now, this.#chance.pick(open))] : []),
      ...(unfinished.length ? [() => this.#world.advance(now, this.#chance.pick(unfinished))] : []),
    ];
    this.#chance.pick(acts)();
  }

  /** One client from the first word to the last payment. */
  #course(at: number, plan: (at: number, act: (at: number) => void) => void): void {
    const { int, likely, pick } = this.#chance;
    const referral = this.#submit(at);
    const qualified = at + int(8, 140) * HOUR;
    const decided = qualified + int(60, 700) * HOUR;
    const reason = pick(this.#cast.reasons);
    if (likely(25)) {
      plan(decided, (then) => this.#world.lose(then, referral, reason));
      return;
    }
    plan(qualified, (then) => this.#world.qualify(then, referral));
    if (likely(45)) {
      plan(decided, (then) => this.#world.lose(then, referral, reason));
      return;
    }
    plan(decided, (then) => {
      const project = this.#convert(then, referral);
      for (let step = 1; step <= 4; step++) {
        plan(then + step * int(18, 34) * DAY, (late) => this.#world.advance(late, project));
        plan(then + (step - 1) * int(20, 40) * DAY + 4 * DAY, (late) => this.#payAndSettle(late, project, plan));
      }
    });
  }

  #submit(at: number): Referral {
    const { int, likely, pick } = this.#chance;
    const { first, last, companies, projects } = this.#cast;
    const n = this.#clients++;
    // Each name once before any comes again.
    const company = companies[(n * 5) % companies.length] ?? '';
    return this.#world.submit(at, {
      clientName: `${first[(n * 7) % first.length]} ${last[(n * 5 + Math.floor(n / last.length)) % last.length]}`,
      clientEmail: `client${n + 1}@example.com`,
      clientPhone: null,
      clientCompany: company,
      projectDescription: pick(projects),
      estimatedValue: likely(70) ? { amount: int(16, 120) * 50_000, currency: this.#world.currency } : null,
      source: pick(SOURCES),
    });
  }

  #convert(at: number, referral: Referral): Project {
    const { int } = this.#chance;
    const amount = referral.estimatedValue?.amount ?? int(16, 120) * 50_000;
    const name = `${referral.clientCompany ?? referral.clientName} · ${referral.projectDescription ?? this.#cast.projects[0]}`;
    return this.#world.convert(at, referral, amount, name, this.#cast.milestones);
  }

  #pay(at: number, project: Project) {
    const { value } = project;
    return this.#world.pay(at, project, Math.ceil(value.amount / 4 / 100) * 100 + this.#chance.int(0, 99));
  }

  #payAndSettle(at: number, project: Project, plan: (at: number, act: (at: number) => void) => void): void {
    const commission = this.#pay(at, project);
    if (commission) {
      const due = Date.parse(`${commission.payableOn}T06:00:00Z`);
      plan(due, (then) => this.#world.release(then, commission));
      // Paid out on the tenth.
      const month = dayOf(due + 25 * DAY).slice(0, 7);
      plan(Date.parse(`${month}-10T09:00:00Z`), (then) => this.#world.settle(then, commission));
    }
  }
}
