import type { Finding, Rule } from './finding.ts';
import type { Observation } from './observation.ts';
import { attributeRule, selfClosingRule, undefinedRule, visibleRule } from './rules/elements.ts';
import { leakRule, missingKeyRule, refusalRule } from './rules/keys.ts';
import { mixedContentRule, pageRule } from './rules/page.ts';
import { policyRule } from './rules/policy.ts';
import { duplicateRule, scriptRule, versionRule } from './rules/scripts.ts';
import { embedderRule, serviceRule } from './rules/service.ts';

/** What else there is to say of a page that loaded, the most telling first. */
const rules: readonly Rule[] = [
  leakRule,
  mixedContentRule,
  policyRule,
  scriptRule,
  duplicateRule,
  versionRule,
  serviceRule,
  embedderRule,
  refusalRule,
  missingKeyRule,
  selfClosingRule,
  undefinedRule,
  attributeRule,
  visibleRule,
];

/** Everything that is wrong with the set-up of a page: errors first, each thing once. */
export function diagnose(seen: Observation): readonly Finding[] {
  const page = pageRule(seen);
  const loaded = seen.status > 0 && seen.status < 400;
  const all = loaded ? [...page, ...rules.flatMap((rule) => rule(seen))] : page;
  const once = [...new Map(all.map((finding) => [`${finding.id} ${finding.evidence}`, finding])).values()];
  return once.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
