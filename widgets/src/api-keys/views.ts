import type { ApiKey } from '@siso/partner-sdk';
import type { TemplateResult } from 'lit';
import { stateView } from '../list/facts.ts';
import { type KeysWords, stateOf } from './words.ts';

/** What a key reaches, shortly: its sites, or how much it may do. */
export function reachOf({ kind, allowedOrigins, scopes }: ApiKey, { t }: KeysWords): string {
  const [origin = '', ...others] = allowedOrigins.map((each) => each.replace('https://', ''));
  if (kind === 'publishable') {
    return others.length ? t('originsMore', { origin, count: others.length }) : origin;
  }
  return scopes.includes('programme:*') ? t('scopesAll') : t('scopesCount', { count: scopes.length });
}

/** Whether a key works, with its mark. */
export function keyStateView(key: ApiKey, { t }: KeysWords): TemplateResult {
  const state = stateOf(key, Date.now());
  return stateView(t(`state_${state}`), state === 'active' ? 'good' : state === 'expiring' ? 'going' : 'bad');
}
