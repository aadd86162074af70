CREATE TABLE "auth_accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"provider_id" text NOT NULL,
	"account_id" text NOT NULL,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_accounts_provider" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "auth_devices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"token_hash" text NOT NULL,
	"user_agent" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_devices_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "auth_passkeys" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"last_used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_passkeys_credential" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "auth_sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"reauthenticated_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "auth_two_factors" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_two_factors_user_once" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "auth_verifications" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C",
	"purpose" text NOT NULL,
	"address" text,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C",
	"email" text NOT NULL,
	"name" text,
	"role" text NOT NULL,
	"permissions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"locale" text,
	"token_hash" text NOT NULL,
	"invited_by_type" text NOT NULL,
	"invited_by_id" text COLLATE "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"user_id" text COLLATE "C",
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invitations_token" UNIQUE("token_hash"),
	CONSTRAINT "invitations_role" CHECK (case when partner_id is null then role in ('programme_admin', 'partner_manager', 'finance', 'support') else role in ('owner', 'admin', 'sales', 'viewer') end)
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C",
	"recipient" text NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"sealed_data" text,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"unanswered" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mails_status" CHECK (status in ('queued', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text COLLATE "C" NOT NULL,
	"partner_id" text COLLATE "C",
	"user_id" text COLLATE "C",
	"email" text,
	"outcome" text NOT NULL,
	"factor" text NOT NULL,
	"reason" text,
	"browser" text,
	"os" text,
	"new_device" boolean NOT NULL,
	"address" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_ins_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "sign_ins_outcome" CHECK (outcome in ('success', 'challenge', 'failure')),
	CONSTRAINT "sign_ins_factor" CHECK (factor in ('password', 'totp', 'recovery_code', 'passkey', 'device', 'invitation', 'reset'))
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "throttles" (
	"bucket" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C",
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"permissions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"rights_version" integer DEFAULT 1 NOT NULL,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"locale" text,
	"last_login_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_tenant" UNIQUE("partner_id","id"),
	CONSTRAINT "users_status" CHECK (status in ('active', 'suspended')),
	CONSTRAINT "users_role" CHECK (case when partner_id is null then role in ('programme_admin', 'partner_manager', 'finance', 'support') else role in ('owner', 'admin', 'sales', 'viewer') end),
	CONSTRAINT "users_email_form" CHECK (email = lower(email) and email <> '')
);
--> statement-breakpoint
ALTER TABLE "widget_sessions" ALTER COLUMN "partner_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "widget_sessions" ALTER COLUMN "minted_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "created_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "replaced_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "widget_sessions" ADD COLUMN "user_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "widget_sessions" ADD COLUMN "auth_session_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "widget_sessions" ADD COLUMN "rights_version" integer;--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_devices" ADD CONSTRAINT "auth_devices_user" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_passkeys" ADD CONSTRAINT "auth_passkeys_user" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factors" ADD CONSTRAINT "auth_two_factors_user" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_verifications" ADD CONSTRAINT "auth_verifications_user" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user" FOREIGN KEY ("partner_id","user_id") REFERENCES "public"."users"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_of_actor" ON "audit_log" USING btree ("actor_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_of_subject" ON "audit_log" USING btree ("subject_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_of_subject_type" ON "audit_log" USING btree ("subject_type","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_log_of_action" ON "audit_log" USING btree ("action","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "auth_accounts_of_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_devices_of_user" ON "auth_devices" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_passkeys_of_user" ON "auth_passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_sessions_of_user" ON "auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verifications_identifier" ON "auth_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "auth_verifications_age" ON "auth_verifications" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "invitations_newest" ON "invitations" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "invitations_of_partner" ON "invitations" USING btree ("partner_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("next_attempt_at") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "sign_ins_of_partner" ON "sign_ins" USING btree ("partner_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sign_ins_of_user" ON "sign_ins" USING btree ("user_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sign_ins_of_outcome" ON "sign_ins" USING btree ("outcome","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "throttles_age" ON "throttles" USING btree ("last_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "users_newest" ON "users" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "users_of_partner" ON "users" USING btree ("partner_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "widget_sessions" ADD CONSTRAINT "widget_sessions_maker" CHECK (case when minted_by is null then num_nulls(user_id, auth_session_id, rights_version) = 0
        else user_id is null and partner_id is not null end);
--> statement-breakpoint

-- A user's session holds while the person may act as they could when it was minted: any change of rights, a suspension
-- and the end of the sign-in end it with the next statement. SISO's staff may look at a suspended partner.
CREATE OR REPLACE FUNCTION siso_enter(kind text, credential text, partner text) RETURNS text
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
  elsif kind = 'user' then
    select case when u.partner_id is null then 'active' else p.status end into found_status
      from widget_sessions s
        join users u on u.id = s.user_id
        join auth_sessions a on a.id = s.auth_session_id and a.user_id = u.id
        left join partners p on p.id = s.partner_id
      where s.id = credential and s.partner_id is not distinct from partner and s.revoked_at is null
        and u.status = 'active' and u.removed_at is null and u.rights_version = s.rights_version
        and (u.partner_id is null or u.partner_id = s.partner_id) and a.expires_at > now() and p.archived_at is null;
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

-- Who is suspended or removed is signed out everywhere, whoever writes it; a change of rights starts a new version.
CREATE FUNCTION siso_user_changed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
begin
  if new.role is distinct from old.role or new.permissions is distinct from old.permissions then
    new.rights_version := old.rights_version + 1;
  end if;
  if new.status = 'suspended' or new.removed_at is not null then
    delete from auth_sessions where user_id = new.id;
    delete from auth_devices where user_id = new.id;
  end if;
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER users_changed BEFORE UPDATE OF role, permissions, status, removed_at ON users
  FOR EACH ROW EXECUTE FUNCTION siso_user_changed();
--> statement-breakpoint

CREATE OR REPLACE FUNCTION siso_ensure_partitions() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
declare
  made integer := 0;
  entry record;
  month_start timestamptz;
  child text;
begin
  for entry in select * from (values ('events', 'evt'), ('audit_log', 'aud'), ('sign_ins', 'sin')) as t(parent, prefix) loop
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

DO $$
declare
  t text;
begin
  foreach t in array array['users', 'invitations', 'auth_sessions', 'auth_accounts', 'auth_verifications',
    'auth_two_factors', 'auth_passkeys', 'auth_devices', 'sign_ins', 'throttles', 'mails'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy staff_all on %I to siso_staff using (true) with check (true)', t);
    execute format('create policy worker_all on %I to siso_worker using (true) with check (true)', t);
    execute format('create policy identity_all on %I to siso_identity using (true) with check (true)', t);
  end loop;
  foreach t in array array['partners', 'programme', 'widget_sessions', 'audit_log', 'outbox'] loop
    execute format('create policy identity_all on %I to siso_identity using (true) with check (true)', t);
  end loop;
  foreach t in array array['users', 'invitations', 'sign_ins', 'api_keys', 'mails'] loop
    execute format('create policy own_rows on %I to siso_partner using (partner_id = (select siso_partner()))
      with check (partner_id = (select siso_partner()))', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY own_audit_read ON audit_log FOR SELECT TO siso_partner USING (partner_id = (select siso_partner()));
--> statement-breakpoint
CREATE POLICY read_credentials ON users FOR SELECT TO siso_auth USING (true);
--> statement-breakpoint
CREATE POLICY end_sign_ins ON auth_sessions TO siso_auth USING (true);
--> statement-breakpoint
CREATE POLICY end_sign_ins ON auth_devices TO siso_auth USING (true);
--> statement-breakpoint

-- A partner's own people: they manage each other, and their partner's keys.
GRANT SELECT ON users, invitations, sign_ins, audit_log, api_keys TO siso_partner;
--> statement-breakpoint
GRANT UPDATE (name, role, permissions, status, removed_at, version, updated_at) ON users TO siso_partner;
--> statement-breakpoint
GRANT INSERT ON invitations, api_keys, mails TO siso_partner;
--> statement-breakpoint
GRANT UPDATE (token_hash, expires_at, revoked_at, version, updated_at) ON invitations TO siso_partner;
--> statement-breakpoint
GRANT UPDATE (name, allowed_origins, expires_at, revoked_at, replaced_by, version, updated_at) ON api_keys TO siso_partner;
--> statement-breakpoint

GRANT SELECT, INSERT, UPDATE ON users, invitations TO siso_staff;
--> statement-breakpoint
GRANT SELECT ON sign_ins, audit_log TO siso_staff;
--> statement-breakpoint
GRANT SELECT, INSERT ON mails TO siso_staff;
--> statement-breakpoint

-- The door: it makes users of invitations and proves who they are, and can change nothing of what they may do.
GRANT USAGE ON SCHEMA public TO siso_identity;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION siso_partner() TO siso_identity;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON auth_sessions, auth_accounts, auth_verifications, auth_two_factors, auth_passkeys,
  auth_devices, throttles TO siso_identity;
--> statement-breakpoint
GRANT SELECT, INSERT ON users, sign_ins TO siso_identity;
--> statement-breakpoint
GRANT UPDATE (email, email_verified, name, two_factor_enabled, locale, last_login_at, version, updated_at) ON users
  TO siso_identity;
--> statement-breakpoint
GRANT SELECT ON invitations, partners, programme TO siso_identity;
--> statement-breakpoint
GRANT UPDATE (accepted_at, user_id, version, updated_at) ON invitations TO siso_identity;
--> statement-breakpoint
GRANT INSERT ON widget_sessions, mails, audit_log, outbox TO siso_identity;
--> statement-breakpoint

-- The worker: mail that is due, and what has run out.
GRANT SELECT, UPDATE ON mails TO siso_worker;
--> statement-breakpoint
GRANT SELECT, DELETE ON auth_sessions, auth_verifications, auth_devices, throttles, mails TO siso_worker;
--> statement-breakpoint
GRANT SELECT ON users TO siso_worker;
--> statement-breakpoint

GRANT SELECT ON users TO siso_auth;
--> statement-breakpoint
GRANT SELECT, DELETE ON auth_sessions, auth_devices TO siso_auth;
--> statement-breakpoint
REVOKE ALL ON FUNCTION siso_user_changed() FROM PUBLIC;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO siso_auth;
--> statement-breakpoint
ALTER FUNCTION siso_user_changed() OWNER TO siso_auth;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM siso_auth;
--> statement-breakpoint
SELECT siso_ensure_partitions();
