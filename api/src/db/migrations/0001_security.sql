-- Roles carry the rights, logins carry none of their own: a session without a context can reach no row.
-- Source: ../shared/design ARCHITECTURE "The data plane". The roles themselves are made by entry/migrate.ts.

CREATE FUNCTION siso_partner() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.partner', true), '') $$;
--> statement-breakpoint

-- The first statement of every transaction calls this: it refuses a revoked key or session and a suspended partner,
-- from the rows themselves and never from a cache. `kind` is 'key' or 'session'; the answer is the partner's status.
CREATE FUNCTION siso_enter(kind text, credential text, partner text) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
declare
  found_status text;
begin
  if kind = 'session' then
    select p.status into found_status
      from widget_sessions s join partners p on p.id = s.partner_id join api_keys k on k.id = s.minted_by
      where s.id = credential and s.partner_id = partner and s.revoked_at is null
        and k.revoked_at is null and (k.expires_at is null or k.expires_at > now()) and p.archived_at is null;
  elsif partner is null then
    select 'active' into found_status
      from api_keys k
      where k.id = credential and k.partner_id is null and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > now());
  else
    select p.status into found_status
      from api_keys k join partners p on p.id = k.partner_id
      where k.id = credential and k.partner_id = partner and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > now()) and p.archived_at is null;
  end if;
  if found_status is null then
    raise exception 'credential is not valid' using errcode = 'SI401';
  end if;
  if found_status = 'suspended' then
    raise exception 'partner is suspended' using errcode = 'SI403';
  end if;
  return found_status;
end $$;
--> statement-breakpoint

-- The one look-up that runs before any context exists: a key by the SHA-256 of its text.
CREATE FUNCTION siso_find_key(key_hash text)
  RETURNS TABLE (id text, partner_id text, kind text, scopes text[], allowed_origins text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  select k.id, k.partner_id, k.kind, k.scopes, k.allowed_origins
    from api_keys k
    where k.hash = key_hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
$$;
--> statement-breakpoint

-- Marks a key as used, at most once a minute and never waiting for a lock.
CREATE FUNCTION siso_touch_key(key_id text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  update api_keys set last_used_at = now()
    where id = (select id from api_keys where id = key_id
                  and (last_used_at is null or last_used_at < now() - interval '1 minute') for update skip locked)
$$;
--> statement-breakpoint

-- The public halves of the signing keys, newest first, with those retired within the last day.
CREATE FUNCTION siso_public_keys() RETURNS TABLE (id text, public_jwk jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  select id, public_jwk from signing_keys
    where retired_at is null or retired_at > now() - interval '1 day' order by created_at desc
$$;
--> statement-breakpoint

-- The signing key in force, still sealed: worthless without SISO_SECRET.
CREATE FUNCTION siso_sealed_key() RETURNS TABLE (id text, sealed_private_jwk text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ select id, sealed_private_jwk from signing_keys where retired_at is null order by created_at desc limit 1 $$;
--> statement-breakpoint

-- Takes one of `most` in a fixed window of `seconds`; answers how many are taken with this one.
CREATE FUNCTION siso_take(bucket_name text, seconds integer) RETURNS integer
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  insert into rate_limits as r (bucket, window_start, taken)
    values (bucket_name, to_timestamp(floor(extract(epoch from now()) / seconds) * seconds), 1)
    on conflict (bucket, window_start) do update set taken = r.taken + 1
    returning taken
$$;
--> statement-breakpoint

-- The time digits of a ULID, to bound the monthly partitions of what has a time-sortable id.
CREATE FUNCTION siso_ulid_time(instant timestamptz) RETURNS text LANGUAGE plpgsql IMMUTABLE
AS $$
declare
  rest bigint := floor(extract(epoch from instant) * 1000);
  digits text := '';
begin
  for i in 1..10 loop
    digits := substr('0123456789abcdefghjkmnpqrstvwxyz', (rest & 31)::int + 1, 1) || digits;
    rest := rest >> 5;
  end loop;
  return digits;
end $$;
--> statement-breakpoint

-- Makes the partitions of this month and the next three; safe to call again. The DEFAULT partition catches the rest.
CREATE FUNCTION siso_ensure_partitions() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
declare
  made integer := 0;
  entry record;
  month_start timestamptz;
  child text;
begin
  for entry in select * from (values ('events', 'evt'), ('audit_log', 'aud')) as t(parent, prefix) loop
    for step in -1..3 loop
      if step = -1 then
        child := entry.parent || '_default';
      else
        month_start := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => step)) at time zone 'UTC';
        child := entry.parent || to_char(month_start at time zone 'UTC', '"_y"YYYY"m"MM');
      end if;
      if to_regclass('public.' || child) is null then
        if step = -1 then
          execute format('create table %I partition of %I default', child, entry.parent);
        else
          execute format('create table %I partition of %I for values from (%L) to (%L)', child, entry.parent,
            entry.prefix || '_' || siso_ulid_time(month_start),
            entry.prefix || '_' || siso_ulid_time(
              ((month_start at time zone 'UTC') + interval '1 month') at time zone 'UTC'));
        end if;
        execute format('alter table %I enable row level security', child);
        execute format('alter table %I force row level security', child);
        made := made + 1;
      end if;
    end loop;
  end loop;
  return made;
end $$;
--> statement-breakpoint

-- Nothing is open by default.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO siso_login, siso_partner, siso_staff, siso_worker, siso_auth;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION siso_partner() TO siso_partner, siso_staff, siso_worker, siso_auth;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION siso_enter(text, text, text), siso_find_key(text), siso_touch_key(text), siso_public_keys(),
  siso_sealed_key(), siso_take(text, integer) TO siso_login;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION siso_ensure_partitions() TO siso_worker;
--> statement-breakpoint

INSERT INTO event_position (name, position) VALUES ('events', 0);
--> statement-breakpoint

-- Always on, also for the owner.
DO $$
declare
  t text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy staff_all on %I to siso_staff using (true) with check (true)', t);
    execute format('create policy worker_all on %I to siso_worker using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint

-- A partner's own rows. The sub-select is evaluated once a statement, and `=` on text is leakproof, so indexes serve.
DO $$
declare
  t text;
begin
  foreach t in array array['referrals', 'referral_status_changes', 'projects', 'milestones', 'client_payments',
    'commissions', 'widget_sessions', 'referral_days', 'earning_days', 'pipeline_counts', 'commission_balances'] loop
    execute format('create policy own_rows on %I to siso_partner using (partner_id = (select siso_partner()))
      with check (partner_id = (select siso_partner()))', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY own_row ON partners TO siso_partner USING (id = (select siso_partner())) WITH CHECK (id = (select siso_partner()));
--> statement-breakpoint
CREATE POLICY the_one ON programme FOR SELECT TO siso_partner USING ((select siso_partner()) is not null);
--> statement-breakpoint
CREATE POLICY own_events ON events FOR SELECT TO siso_partner
  USING (partner_id = (select siso_partner()) AND audience = 'partner');
--> statement-breakpoint
CREATE POLICY own_outbox ON outbox FOR INSERT TO siso_partner WITH CHECK (partner_id = (select siso_partner()));
--> statement-breakpoint
CREATE POLICY own_audit ON audit_log FOR INSERT TO siso_partner WITH CHECK (partner_id = (select siso_partner()));
--> statement-breakpoint
CREATE POLICY own_replays ON idempotency_keys TO siso_partner
  USING (tenant = (select siso_partner())) WITH CHECK (tenant = (select siso_partner()));
--> statement-breakpoint
CREATE POLICY read_credentials ON api_keys TO siso_auth USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read_credentials ON partners FOR SELECT TO siso_auth USING (true);
--> statement-breakpoint
CREATE POLICY read_credentials ON widget_sessions FOR SELECT TO siso_auth USING (true);
--> statement-breakpoint
CREATE POLICY read_keys ON signing_keys FOR SELECT TO siso_auth USING (true);
--> statement-breakpoint
CREATE POLICY take ON rate_limits TO siso_auth USING (true) WITH CHECK (true);
--> statement-breakpoint

-- The partner's rights, verb by verb: what the partner's side never writes, it has no right to write.
GRANT SELECT ON programme, partners, referrals, referral_status_changes, projects, milestones, client_payments,
  commissions, widget_sessions, referral_days, earning_days, pipeline_counts, commission_balances, events,
  idempotency_keys TO siso_partner;
--> statement-breakpoint
GRANT INSERT ON referrals, referral_status_changes, widget_sessions, referral_days, pipeline_counts, outbox, audit_log,
  idempotency_keys TO siso_partner;
--> statement-breakpoint
GRANT UPDATE ON referral_days, pipeline_counts TO siso_partner;
--> statement-breakpoint
GRANT UPDATE (client_name, client_email, client_phone, client_company, project_description, estimated_amount,
  estimated_currency, external_id, archived_at, metadata, version, updated_at) ON referrals TO siso_partner;
--> statement-breakpoint
GRANT UPDATE (contact_email, contact_phone, brand, metadata, version, updated_at) ON partners TO siso_partner;
--> statement-breakpoint
GRANT UPDATE (expires_at, revoked_at, version, updated_at) ON widget_sessions TO siso_partner;
--> statement-breakpoint

-- SISO's staff: everything but the relay's own, and no rewriting of what happened.
GRANT SELECT, INSERT, UPDATE ON programme, plans, partners, partner_terms, api_keys, widget_sessions, signing_keys,
  referrals, projects, milestones, client_payments, commissions, referral_days, earning_days, pipeline_counts,
  commission_balances TO siso_staff;
--> statement-breakpoint
GRANT SELECT, INSERT ON referral_status_changes, audit_log, idempotency_keys TO siso_staff;
--> statement-breakpoint
GRANT SELECT ON events TO siso_staff;
--> statement-breakpoint
GRANT INSERT ON outbox TO siso_staff;
--> statement-breakpoint
GRANT DELETE ON milestones TO siso_staff;
--> statement-breakpoint

-- The worker: the relay's tables, the release of commissions that are due, the sweeps.
GRANT SELECT, DELETE ON outbox TO siso_worker;
--> statement-breakpoint
GRANT INSERT ON outbox, audit_log TO siso_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON events TO siso_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON event_position, commission_balances TO siso_worker;
--> statement-breakpoint
GRANT SELECT ON programme, partners, referrals, projects, referral_days, earning_days, pipeline_counts TO siso_worker;
--> statement-breakpoint
GRANT SELECT, UPDATE ON commissions TO siso_worker;
--> statement-breakpoint
GRANT SELECT, DELETE ON idempotency_keys, rate_limits, widget_sessions TO siso_worker;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON signing_keys TO siso_worker;
--> statement-breakpoint

-- The definer functions run as a role that can do just this.
GRANT SELECT ON partners, widget_sessions, signing_keys TO siso_auth;
--> statement-breakpoint
GRANT SELECT, UPDATE ON api_keys TO siso_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON rate_limits TO siso_auth;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO siso_auth;
--> statement-breakpoint
ALTER FUNCTION siso_enter(text, text, text) OWNER TO siso_auth;
--> statement-breakpoint
ALTER FUNCTION siso_find_key(text) OWNER TO siso_auth;
--> statement-breakpoint
ALTER FUNCTION siso_touch_key(text) OWNER TO siso_auth;
--> statement-breakpoint
ALTER FUNCTION siso_public_keys() OWNER TO siso_auth;
--> statement-breakpoint
ALTER FUNCTION siso_sealed_key() OWNER TO siso_auth;
--> statement-breakpoint
ALTER FUNCTION siso_take(text, integer) OWNER TO siso_auth;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM siso_auth;
--> statement-breakpoint
SELECT siso_ensure_partitions();
