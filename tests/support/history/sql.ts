/**
 * The SQL that makes a year of work, set by set, in the order in which it would have happened: neighbours on a page
 * belong to different partners, as they do in a programme that has run for a year. Chance comes from hashes, so that
 * the same partner has the same rows each time; ids are well-formed and sort by their time.
 */

/** Gives a row its id: the hour's ULID time, then a number. `n` must rise with time. */
const idOf = (prefix: string, ulid: string, n: string) => `'${prefix}_' || ${ulid} || lpad(to_hex(${n}), 16, '0')`;
const draw = (text: string) => `(hashtextextended(${text}, 7) & 2147483647)`;
const earlier = (instant: string) => `least(${instant}, (select latest from made_span))`;

/** The months that a programme of this age would have made partitions for. */
const partitions = `do $$
declare
  entry record;
  month_start timestamptz;
  month_end timestamptz;
  child text;
begin
  for entry in select * from (values ('events', 'evt'), ('audit_log', 'aud'), ('sign_ins', 'sin')) as t(parent, prefix) loop
    for step in -12..-1 loop
      month_start := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => step)) at time zone 'UTC';
      month_end := ((month_start at time zone 'UTC') + interval '1 month') at time zone 'UTC';
      child := entry.parent || to_char(month_start at time zone 'UTC', '"_y"YYYY"m"MM');
      if to_regclass('public.' || child) is null then
        execute format('create table %I partition of %I for values from (%L) to (%L)', child, entry.parent,
          entry.prefix || '_' || siso_ulid_time(month_start), entry.prefix || '_' || siso_ulid_time(month_end));
        execute format('alter table %I enable row level security', child);
        execute format('alter table %I force row level security', child);
      end if;
    end loop;
  end loop;
end $$`;

/** What the rows are made from. `$1`: leads per partner. */
export const sources = [
  partitions,
  `create temp table made_span as select date_trunc('hour', now()) - interval '355 days' as earliest,
     date_trunc('hour', now()) - interval '1 hour' as latest`,
  `create temp table made_hour as select hour, siso_ulid_time(hour) as ulid
     from made_span, generate_series(earliest - interval '10 days', latest, interval '1 hour') hour`,
  `create temp table made_partner as select k::int as k, leads, earliest - interval '9 days' + k * interval '1 minute' as at,
       ${idOf('ptr', 'ulid', 'k')} as id, ${idOf('key', 'ulid', 'k')} as key_id
     from unnest($1::int[]) with ordinality as t(leads, k), made_span
     join made_hour on hour = earliest - interval '10 days'`,
  `create temp table made_lead as
     select row_number() over (order by drawn.at, k, j) as n, drawn.*, ulid from (
       select k, j, id as partner_id, chance, earliest
           + date_trunc('second', (latest - earliest) * (${draw(`'t' || k || '-' || j`)} / 2147483648.0)) as at
         from made_partner, made_span, generate_series(1, leads) j, lateral (select ${draw(`'c' || k || '-' || j`)} as chance) c
     ) drawn join made_hour on hour = date_trunc('hour', drawn.at)`,
  'create index on made_lead (n)',
  'analyze made_lead',
];

const STATUS = `case when chance % 100 < 30 then 'converted' when chance % 100 < 55 then 'lost'
  when chance % 100 < 75 then 'qualified' else 'new' end`;
const SOURCE = `(array['website', 'website', 'website', 'email', 'email', 'call', 'event', 'social', 'other'])[1 + chance / 128 % 9]`;
const WON_ON = `${earlier(`at + interval '14 days'`)}::date`;
const VALUE = `(500000 + chance / 8 % 4000000)`;

export const programmeRows = [
  `insert into plans (id, tier, plan_version, base_rate, override_rate, valid_from, created_at, updated_at)
     select ${idOf('pln', 'ulid', 'n')}, tier, 1, rate, 0.01, '2020-01-01', now(), now()
       from (values (1, 'bronze', 0.1), (2, 'silver', 0.125), (3, 'gold', 0.15)) as t(n, tier, rate), made_span
       join made_hour on hour = earliest`,
  `insert into partners (id, company_name, contact_email, currency, tier, status, brand, external_id, created_at, updated_at)
     select id, 'Partner ' || k, 'people@partner-' || k || '.example', 'USD', (array['bronze', 'silver', 'gold'])[1 + k % 3],
       'active', '{}', 'crm-' || k, at, at from made_partner order by k`,
  `insert into partner_terms (id, partner_id, valid_from, tier, created_at)
     select 'trm' || substr(id, 4), id, '2020-01-01', (array['bronze', 'silver', 'gold'])[1 + k % 3], at from made_partner`,
  `insert into api_keys (id, partner_id, kind, name, hash, prefix, scopes, allowed_origins, created_at, updated_at)
     select key_id, id, 'secret', 'CRM', encode(sha256(('made ' || k)::bytea), 'hex'), 'sk_test_made', array['referrals:read'], '{}', at, at
       from made_partner`,
  `insert into widget_sessions (id, partner_id, minted_by, subject, origin, components, scopes, ttl_seconds, expires_at, created_at, updated_at)
     select ${idOf('wse', 'ulid', 'k * 4 + i')}, id, key_id, 'user-' || i, 'https://partner-' || k || '.example',
       array['commission-dashboard'], array['dashboard:read'], 600, hour, hour, hour
       from made_partner, generate_series(0, 2) i, made_span join made_hour on hour = latest`,
  `insert into users (id, partner_id, email, email_verified, name, role, created_at, updated_at)
     select ${idOf('usr', 'ulid', 'k * 4 + i')}, id, 'person-' || i || '@partner-' || k || '.example', true, 'Person ' || i,
       (array['owner', 'sales', 'viewer'])[1 + i], at + i * interval '1 minute', at
       from made_partner, generate_series(0, 2) i, made_span join made_hour on hour = latest`,
  `insert into invitations (id, partner_id, email, role, token_hash, invited_by_type, invited_by_id, expires_at, accepted_at, created_at, updated_at)
     select ${idOf('inv', 'ulid', 'k * 4 + i')}, id, 'guest-' || i || '@partner-' || k || '.example', 'viewer',
       encode(sha256(('guest ' || k || ' ' || i)::bytea), 'hex'), 'user', ${idOf('usr', 'ulid', 'k * 4')},
       at + interval '7 days', case when i = 0 then at end, at + i * interval '1 minute', at
       from made_partner, generate_series(0, 2) i, made_span join made_hour on hour = latest`,
];

export const leadRows = [
  `insert into referrals (id, partner_id, status, client_name, client_email, client_company, project_description,
       estimated_amount, estimated_currency, source, external_id, page_url, project_id, submitted_at, submitted_on,
       qualified_at, converted_at, lost_at, version, created_at, updated_at)
     select ${idOf('ref', 'ulid', 'n')}, partner_id, status, 'Client ' || n, 'client-' || n || '@example.com', 'Company ' || n,
       'Wants a shop of its own, with payments and the stock of its three branches, before the season begins.',
       ${VALUE}, 'USD', ${SOURCE}, 'crm-' || k || '-' || j, 'https://partner-' || k || '.example/contact',
       case when status = 'converted' then ${idOf('prj', 'ulid', 'n')} end, at, at::date,
       case when status in ('qualified', 'converted') then ${earlier(`at + interval '2 days'`)} end,
       case when status = 'converted' then ${earlier(`at + interval '14 days'`)} end,
       case when status = 'lost' then ${earlier(`at + interval '5 days'`)} end,
       case status when 'new' then 1 when 'converted' then 3 else 2 end, at, ${earlier(`at + interval '14 days'`)}
     from made_lead, lateral (select ${STATUS} as status) s order by n`,
  `insert into referral_status_changes (id, partner_id, referral_id, from_status, to_status, actor_type, occurred_at, created_at)
     select ${idOf('chg', 'ulid', 'n * 4 + step')}, partner_id, ${idOf('ref', 'ulid', 'n')},
       case when step > 0 then 'new' end, case when step = 0 then 'new' else status end, 'system', at, at
     from made_lead, lateral (select ${STATUS} as status) s, generate_series(0, case status when 'new' then 0 else 1 end) step
     order by n, step`,
  `insert into projects (id, partner_id, referral_id, name, client_name, source, status, currency, value, collected, earned_base,
       earned_override, won_on, accrual_event, tier, base_rate, override_rate, base_from, override_from,
       milestones_total, milestones_completed, created_at, updated_at)
     select ${idOf('prj', 'ulid', 'n')}, partner_id, ${idOf('ref', 'ulid', 'n')}, 'Shop of client ' || n, 'Client ' || n, ${SOURCE},
       (array['active', 'active', 'on_hold', 'completed'])[1 + chance / 32 % 4], 'USD', ${VALUE}, ${VALUE} / 4 * 2, ${VALUE} / 4 / 8 * 2,
       ${VALUE} / 4 / 100 * 2, ${WON_ON}, 'client_payment_collected', 'silver', 0.125, 0.01, 'plan', 'plan', 2, 1, at, at
     from made_lead where ${STATUS} = 'converted' order by n`,
  `insert into milestones (id, partner_id, project_id, name, position, due_on, created_at, updated_at)
     select ${idOf('mil', 'ulid', 'n * 4 + i')}, partner_id, ${idOf('prj', 'ulid', 'n')}, 'Step ' || i, i, ${WON_ON} + 30 * i, at, at
     from made_lead, generate_series(1, 2) i where ${STATUS} = 'converted' order by n, i`,
  `insert into client_payments (id, partner_id, project_id, currency, amount, paid_on, external_id, commission_id, created_at)
     select ${idOf('pmt', 'ulid', 'n * 4 + i')}, partner_id, ${idOf('prj', 'ulid', 'n')}, 'USD', ${VALUE} / 4, least(${WON_ON} + 30 * i, current_date),
       'pay-' || k || '-' || j || '-' || i, ${idOf('com', 'ulid', 'n * 4 + i')}, at
     from made_lead, generate_series(1, 2) i where ${STATUS} = 'converted' order by n, i`,
  `insert into commissions (id, partner_id, project_id, referral_id, client_name, status, earning_type, earning_id, currency, base,
       override, total, earned_on, payable_on, paid_on, inputs, created_at, updated_at)
     select ${idOf('com', 'ulid', 'n * 4 + i')}, partner_id, ${idOf('prj', 'ulid', 'n')}, ${idOf('ref', 'ulid', 'n')}, 'Client ' || n,
       case when earned_on > current_date - 30 then 'pending' when chance / 64 % 4 = 0 then 'payable' else 'paid' end,
       'client_payment_collected', ${idOf('pmt', 'ulid', 'n * 4 + i')}, 'USD', ${VALUE} / 4 / 8, ${VALUE} / 4 / 100,
       ${VALUE} / 4 / 8 + ${VALUE} / 4 / 100, earned_on, earned_on + 30,
       case when earned_on <= current_date - 30 and chance / 64 % 4 > 0 then earned_on + 30 end,
       jsonb_build_object('projectValue', ${VALUE}, 'collectedBefore', ${VALUE} / 4 * (i - 1), 'collectedAfter', ${VALUE} / 4 * i,
         'earnedBaseBefore', ${VALUE} / 4 / 8 * (i - 1), 'earnedOverrideBefore', ${VALUE} / 4 / 100 * (i - 1), 'baseRate', '0.125',
         'overrideRate', '0.01', 'baseFrom', 'plan', 'overrideFrom', 'plan', 'tier', 'silver', 'wonOn', ${WON_ON}), at, at
     from made_lead, generate_series(1, 2) i, lateral (select least(${WON_ON} + 30 * i, current_date) as earned_on) e
     where ${STATUS} = 'converted' order by n, i`,
];

/** Five events of each lead, one of them the staff's, in the log's order; and what the audit keeps of the lead. */
export const logRows = [
  `insert into events (id, partner_id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at, position)
     select ${idOf('evt', 'ulid', 'n * 8 + step')}, partner_id, type, case when step = 3 then 'staff' else 'partner' end, 'system',
       'referral', referral_id, jsonb_build_object('clientName', 'Client ' || n, 'source', source), at, at,
       row_number() over (order by at, n, step)
     from (
       select n, partner_id, step, types[step + 1] as type, ${SOURCE} as source, ${idOf('ref', 'ulid', 'n')} as referral_id,
         ${earlier(`at + (array[0, 2, 5, 14, 30])[step + 1] * interval '1 day'`)} as at
       from made_lead, generate_series(0, 4) step,
         (values (array['referral.created', 'referral.qualified', 'referral.updated', 'project.updated', 'commission.accrued'])) as t(types)
     ) happened join made_hour on hour = date_trunc('hour', at) order by at, n, step`,
  `update event_position set position = (select max(position) from events) where name = 'events'`,
  `insert into audit_log (id, partner_id, actor_type, actor_id, action, subject_type, subject_id, changes, request_id, created_at)
     select ${idOf('aud', 'ulid', 'n')}, l.partner_id, 'user', u.id, 'referral.create', 'referral', ${idOf('ref', 'ulid', 'n')}, '{}', 'req_' || n, l.at
     from made_lead l join users u on u.partner_id = l.partner_id and u.role = 'owner' order by n`,
  `insert into sign_ins (id, partner_id, user_id, email, outcome, factor, browser, os, new_device, address, occurred_at)
     select ${idOf('sin', 'ulid', 'n')}, l.partner_id, u.id, u.email, 'success', 'password', 'Firefox', 'Windows', false, '203.0.113.7', l.at
     from made_lead l join users u on u.partner_id = l.partner_id and u.role = 'owner' order by n`,
  `insert into idempotency_keys (tenant, route, key, request_hash, status, body, headers, created_at)
     select partner_id, 'POST /v1/referrals', 'made-' || n, md5(n::text), 201, '{}', '{}', latest
     from made_lead, made_span where n % 50 = 0`,
];

const slot = (id: string) => `ascii(right(${id}, 1)) % 4`;

/** The counters, counted from the rows as the verbs would have counted them. */
export const counterRows = [
  `insert into referral_days (partner_id, day, source, slot, submitted, converted)
     select partner_id, submitted_on, source, ${slot('id')}, count(*), count(*) filter (where status = 'converted')
     from referrals group by 1, 2, 3, 4`,
  `insert into pipeline_counts (partner_id, status, slot, count)
     select partner_id, status, ${slot('id')}, count(*) from referrals group by 1, 2, 3`,
  `insert into earning_days (partner_id, day, currency, source, slot, commissions, earned)
     select c.partner_id, c.earned_on, c.currency, p.source, ${slot('c.id')}, count(*), sum(c.total)
     from commissions c join projects p on p.partner_id = c.partner_id and p.id = c.project_id group by 1, 2, 3, 4, 5`,
  `insert into commission_balances (partner_id, currency, status, slot, amount)
     select partner_id, currency, status, ${slot('id')}, sum(total) from commissions group by 1, 2, 3, 4`,
];
