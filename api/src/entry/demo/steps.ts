/** What happens in a history: one step is one verb at one instant. */
import type { Day } from '../../core/dates.ts';
import type { Currency, Money } from '../../core/money.ts';
import type { CreatePartnerInput, UpdatePartnerInput } from '../../modules/partners/schemas.ts';
import type { CreatePlanInput } from '../../modules/plans/schemas.ts';
import type { CreateReferralInput } from '../../modules/referrals/schemas.ts';

export type Source = NonNullable<CreateReferralInput['source']>;

/** Keys name things inside a history, before they have an id. A project goes by its referral's key. */
type Deed =
  | { kind: 'create_plan'; plan: CreatePlanInput }
  | { kind: 'create_partner'; partner: string; input: CreatePartnerInput }
  | { kind: 'update_partner'; partner: string; input: UpdatePartnerInput }
  | { kind: 'submit'; partner: string; referral: string; input: CreateReferralInput }
  | { kind: 'qualify'; referral: string }
  | { kind: 'lose'; referral: string; reason: string }
  | { kind: 'win'; referral: string; value: Money; projectName: string }
  | { kind: 'add_milestone'; referral: string; milestone: string; name: string; dueOn: Day }
  | { kind: 'complete_milestone'; referral: string; milestone: string }
  | { kind: 'pay'; referral: string; payment: string; amount: Money; reference: string }
  | { kind: 'set_project'; referral: string; status: 'on_hold' | 'completed' | 'cancelled' }
  | { kind: 'release' }
  | { kind: 'settle'; payment: string; reference: string };

export type Step = { at: Date } & Deed;

export interface History {
  programme: {
    name: string;
    timeZone: string;
    defaultCurrency: Currency;
    accrualEvent: 'client_payment_collected';
    holdDays: number;
  };
  /** Oldest first; every step's needs lie before it. */
  steps: Step[];
}
