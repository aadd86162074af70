import manifest from '../../../widgets/dist/custom-elements.json' with { type: 'json' };
import { apiKeysStates } from '../../../widgets/src/api-keys/api-keys.states.ts';
import { auditLogStates } from '../../../widgets/src/audit-log/audit-log.states.ts';
import type { ElementState } from '../../../widgets/src/base/states.ts';
import { commissionDashboardStates } from '../../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { projectListStates } from '../../../widgets/src/project-list/project-list.states.ts';
import { referralFormStates } from '../../../widgets/src/referral-form/referral-form.states.ts';
import { referralListStates } from '../../../widgets/src/referral-list/referral-list.states.ts';
import { securityStates } from '../../../widgets/src/security/security.states.ts';
import { signInStates } from '../../../widgets/src/sign-in/sign-in.states.ts';
import { teamStates } from '../../../widgets/src/team/team.states.ts';

/** A line of a contract: an attribute, event, slot, part or custom property. */
export interface Line {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
  readonly fieldName?: string;
}

interface Declaration {
  readonly tagName: string;
  readonly name: string;
  readonly description: string;
  readonly attributes?: readonly Line[];
  readonly members?: readonly (Line & {
    readonly kind: string;
    readonly attribute?: string;
    readonly readonly?: boolean;
  })[];
  readonly events?: readonly Line[];
  readonly slots?: readonly Line[];
  readonly cssParts?: readonly Line[];
  readonly cssProperties?: readonly Line[];
}

/** An element with its contract and, where it shows something, its states. */
export interface Entry {
  readonly name: string;
  readonly title: string;
  readonly contract: Declaration;
  readonly states: readonly ElementState[];
  /** Whether it wants a session rather than a key. */
  readonly session: boolean;
}

const statesOf: Readonly<Record<string, readonly ElementState[]>> = {
  'audit-log': auditLogStates,
  'api-keys': apiKeysStates,
  team: teamStates,
  'project-list': projectListStates,
  'referral-list': referralListStates,
  'referral-form': referralFormStates,
  'commission-dashboard': commissionDashboardStates,
  security: securityStates,
  'sign-in': signInStates,
};
const keyed = new Set(['referral-form', 'security', 'sign-in']);

const declarations = manifest.modules.flatMap(
  ({ declarations: list }: { declarations?: unknown[] }) => (list ?? []) as Declaration[],
);

/** Every element of the manifest; those that show something first. */
export const entries: readonly Entry[] = declarations
  .filter(({ tagName }) => tagName)
  .map((contract): Entry => {
    const name = contract.tagName.replace(/^siso-/, '');
    const words = name.replaceAll('-', ' ');
    return {
      name,
      title: words[0]?.toUpperCase() + words.slice(1),
      contract,
      states: statesOf[name] ?? [],
      session: !keyed.has(name),
    };
  })
  .sort((a, b) => b.states.length - a.states.length || a.name.localeCompare(b.name));

export const findEntry = (name: string): Entry | undefined => entries.find((entry) => entry.name === name);

/** The state of a name, else the one that shows the element at its best. */
export const findState = ({ states }: Entry, name: string): ElementState | undefined =>
  states.find((state) => state.name === name) ?? states.find((state) => state.name === 'full') ?? states[0];
