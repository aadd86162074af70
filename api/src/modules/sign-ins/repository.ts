/** The SQL of the sign-in log, to read it; what signs people in writes it. */
import { signIns } from '../../db/schema/people.ts';
import { columns, equals, raw, type sql as Sql, sql, where } from '../../db/statement.ts';
import { keysetOfLog, only } from '../../platform/log-page.ts';
import type { PageInput } from '../../platform/page.ts';
import type { SignInRow } from './schemas.ts';

type Fragment = ReturnType<typeof Sql>;

const COLUMNS = columns(signIns);

export interface SignInFilter {
  /** The partner that asks; undefined: the programme. */
  own: string | undefined;
  /** `none`: SISO's own people. */
  partnerId?: string | undefined;
  userId?: string | undefined;
  outcome?: string | undefined;
  /** When: conditions of log-page.ts. */
  within: readonly (Fragment | undefined)[];
}

export function listSignInRows(filter: SignInFilter, page: PageInput) {
  const { own, partnerId, userId, outcome } = filter;
  const rare = own === undefined && partnerId === undefined && userId === undefined ? outcome : undefined;
  const { condition, tail } = keysetOfLog(page, 'signIn', rare === undefined ? undefined : 'outcome');
  const conditions = [
    equals('partner_id', own),
    partnerId === 'none' ? raw('partner_id is null') : equals('partner_id', partnerId),
    equals('user_id', userId),
    rare === undefined ? equals('outcome', outcome) : only('outcome', rare),
    ...filter.within,
    condition,
  ];
  return sql<SignInRow>`select ${COLUMNS} from sign_ins ${where(conditions)} ${tail}`;
}
