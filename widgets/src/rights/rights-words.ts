import { cached } from '../base/format.ts';
import type { Parameters } from '../locales/catalog.ts';
import { covers, type Permissions } from './rights.ts';

/** What is worth saying of a role, in this order; the rest goes without saying. */
const TOLD = ['dashboard', 'referrals', 'projects', 'commissions', 'partners', 'plans', 'users', 'api-keys', 'audit'];

/** Finds a text by its key; undefined when there is none. */
type Find = (key: string, parameters?: Parameters) => string | undefined;

const listed = (locale: string, names: readonly string[]): string =>
  cached(`l${locale}`, () => new Intl.ListFormat(locale)).format(names);

/** The words for `resource:action`. */
export function rightName(right: string, find: Find): string {
  const [resource = '', action = ''] = right.split(':');
  const thing = find(`res_${resource}`) ?? resource;
  return find('right', { action: find(`act_${action}`) ?? action, thing }) ?? right;
}

/** What permissions allow, in one or two plain sentences. */
export function rightsSentence(permissions: Permissions, locale: string, find: Find): string {
  if (['read', 'write'].every((action) => permissions[action]?.includes('*'))) {
    return find('doesAll') ?? '';
  }
  const can = (action: string) => (resource: string) => covers(permissions, `${resource}:${action}`);
  const changed = TOLD.filter(can('write'));
  const seen = TOLD.filter((resource) => can('read')(resource) && !changed.includes(resource));
  const say = (key: string, resources: readonly string[]): string =>
    resources.length
      ? (find(key, {
          list: listed(
            locale,
            resources.map((each) => find(`res_${each}`) ?? each),
          ),
        }) ?? '')
      : '';
  return [say('does', changed), say('sees', seen)].filter(Boolean).join(' ') || (find('doesNothing') ?? '');
}
