/** The SQL that counts again what the counters keep, and answers only where the two differ. */
import { sql } from '../../db/statement.ts';

export interface CounterDifference {
  counter: 'referral_days' | 'pipeline_counts' | 'earning_days' | 'commission_balances';
  partnerId: string;
  /** Which of the partner's counters: day, source, currency, status. */
  key: string;
  figure: string;
  /** What the counter says. */
  kept: number;
  /** What it should say. */
  expected: number;
}

/** One statement, so that all of it sees the same moment. */
export function counterDifferences() {
  return sql<CounterDifference>`
    with kept as (
      select 'referral_days' as counter, partner_id, concat_ws(' ', day, source) as key, 'submitted' as figure,
          sum(submitted) as value from referral_days group by 2, 3
      union all
      select 'referral_days', partner_id, concat_ws(' ', day, source), 'converted', sum(converted)
        from referral_days group by 2, 3
      union all
      select 'pipeline_counts', partner_id, status, 'count', sum(count) from pipeline_counts group by 2, 3
      union all
      select 'earning_days', partner_id, concat_ws(' ', day, currency, source), 'earned', sum(earned)
        from earning_days group by 2, 3
      union all
      select 'earning_days', partner_id, concat_ws(' ', day, currency, source), 'commissions', sum(commissions)
        from earning_days group by 2, 3
      union all
      select 'commission_balances', partner_id, concat_ws(' ', currency, status), 'amount', sum(amount)
        from commission_balances group by 2, 3
    ), expected as (
      select 'referral_days' as counter, partner_id, concat_ws(' ', submitted_on, source) as key,
          'submitted' as figure, count(*) as value from referrals group by 2, 3
      union all
      select 'referral_days', partner_id, concat_ws(' ', submitted_on, source), 'converted',
          count(*) filter (where status = 'converted') from referrals group by 2, 3
      union all
      select 'pipeline_counts', partner_id, status, 'count', count(*) from referrals group by 2, 3
      union all
      select 'earning_days', c.partner_id, concat_ws(' ', c.earned_on, c.currency, p.source), 'earned', sum(c.total)
        from commissions c join projects p on p.partner_id = c.partner_id and p.id = c.project_id group by 2, 3
      union all
      select 'earning_days', c.partner_id, concat_ws(' ', c.earned_on, c.currency, p.source), 'commissions', count(*)
        from commissions c join projects p on p.partner_id = c.partner_id and p.id = c.project_id group by 2, 3
      union all
      select 'commission_balances', partner_id, concat_ws(' ', currency, status), 'amount', sum(total)
        from commissions group by 2, 3
    )
    select counter, partner_id as "partnerId", key, figure,
      coalesce(k.value, 0)::bigint as kept, coalesce(e.value, 0)::bigint as expected
    from kept k full join expected e using (counter, partner_id, key, figure)
    where coalesce(k.value, 0) <> coalesce(e.value, 0)
    order by counter, partner_id, key, figure`;
}
