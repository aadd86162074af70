CREATE TABLE "api_keys" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C",
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"prefix" text NOT NULL,
	"scopes" text[] NOT NULL,
	"allowed_origins" text[] NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_keys_hash" UNIQUE("hash"),
	CONSTRAINT "api_keys_kind" CHECK (kind in ('secret', 'publishable')),
	CONSTRAINT "api_keys_publishable" CHECK (kind = 'secret' or partner_id is not null)
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"tenant" text COLLATE "C" NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"headers" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_tenant_route_key_pk" PRIMARY KEY("tenant","route","key")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"bucket" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"taken" integer NOT NULL,
	CONSTRAINT "rate_limits_bucket_window_start_pk" PRIMARY KEY("bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"sealed_private_jwk" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "widget_sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"minted_by" text COLLATE "C" NOT NULL,
	"subject" text NOT NULL,
	"origin" text NOT NULL,
	"components" text[] NOT NULL,
	"scopes" text[] NOT NULL,
	"ttl_seconds" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "widget_sessions_tenant" UNIQUE("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "commission_balances" (
	"partner_id" text COLLATE "C" NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"slot" integer NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "commission_balances_partner_id_currency_status_slot_pk" PRIMARY KEY("partner_id","currency","status","slot")
);
--> statement-breakpoint
CREATE TABLE "earning_days" (
	"partner_id" text COLLATE "C" NOT NULL,
	"day" date NOT NULL,
	"currency" text NOT NULL,
	"source" text NOT NULL,
	"slot" integer NOT NULL,
	"commissions" bigint NOT NULL,
	"earned" bigint NOT NULL,
	CONSTRAINT "earning_days_partner_id_day_currency_source_slot_pk" PRIMARY KEY("partner_id","day","currency","source","slot")
);
--> statement-breakpoint
CREATE TABLE "pipeline_counts" (
	"partner_id" text COLLATE "C" NOT NULL,
	"status" text NOT NULL,
	"slot" integer NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "pipeline_counts_partner_id_status_slot_pk" PRIMARY KEY("partner_id","status","slot")
);
--> statement-breakpoint
CREATE TABLE "referral_days" (
	"partner_id" text COLLATE "C" NOT NULL,
	"day" date NOT NULL,
	"source" text NOT NULL,
	"slot" integer NOT NULL,
	"submitted" bigint NOT NULL,
	"converted" bigint NOT NULL,
	CONSTRAINT "referral_days_partner_id_day_source_slot_pk" PRIMARY KEY("partner_id","day","source","slot")
);
--> statement-breakpoint
CREATE TABLE "client_payments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"project_id" text COLLATE "C" NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"reference" text,
	"external_id" text,
	"commission_id" text COLLATE "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "client_payments_tenant" UNIQUE("partner_id","id"),
	CONSTRAINT "client_payments_external_id" UNIQUE("partner_id","external_id"),
	CONSTRAINT "client_payments_amount" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "commissions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"project_id" text COLLATE "C" NOT NULL,
	"referral_id" text COLLATE "C" NOT NULL,
	"client_name" text NOT NULL,
	"status" text NOT NULL,
	"earning_type" text NOT NULL,
	"earning_id" text COLLATE "C" NOT NULL,
	"currency" text NOT NULL,
	"base" bigint NOT NULL,
	"override" bigint NOT NULL,
	"total" bigint NOT NULL,
	"earned_on" date NOT NULL,
	"payable_on" date NOT NULL,
	"paid_on" date,
	"payment_reference" text,
	"plan_id" text COLLATE "C",
	"plan_version" integer,
	"inputs" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "commissions_tenant" UNIQUE("partner_id","id"),
	CONSTRAINT "commissions_earning" UNIQUE("partner_id","project_id","earning_type","earning_id"),
	CONSTRAINT "commissions_status" CHECK (status in ('pending', 'payable', 'in_payout', 'paid', 'reversed')),
	CONSTRAINT "commissions_currency" CHECK (currency in ('USD', 'CAD', 'GBP', 'EUR', 'AUD')),
	CONSTRAINT "commissions_total" CHECK (total = base + override),
	CONSTRAINT "commissions_earning_type" CHECK (earning_type in ('client_payment_collected', 'project_won'))
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"project_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"due_on" date,
	"completed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "milestones_tenant" UNIQUE("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"referral_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"client_name" text NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"value" bigint NOT NULL,
	"collected" bigint NOT NULL,
	"earned_base" bigint NOT NULL,
	"earned_override" bigint NOT NULL,
	"won_on" date NOT NULL,
	"accrual_event" text NOT NULL,
	"tier" text NOT NULL,
	"base_rate" numeric(7, 6) NOT NULL,
	"override_rate" numeric(7, 6) NOT NULL,
	"base_from" text NOT NULL,
	"override_from" text NOT NULL,
	"plan_id" text COLLATE "C",
	"plan_version" integer,
	"milestones_total" integer NOT NULL,
	"milestones_completed" integer NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "projects_tenant" UNIQUE("partner_id","id"),
	CONSTRAINT "projects_referral" UNIQUE("partner_id","referral_id"),
	CONSTRAINT "projects_status" CHECK (status in ('active', 'on_hold', 'completed', 'cancelled')),
	CONSTRAINT "projects_currency" CHECK (currency in ('USD', 'CAD', 'GBP', 'EUR', 'AUD')),
	CONSTRAINT "projects_value" CHECK (value >= 0 and collected >= 0),
	CONSTRAINT "projects_milestones" CHECK (milestones_completed between 0 and milestones_total)
);
--> statement-breakpoint
CREATE TABLE "referral_status_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"referral_id" text COLLATE "C" NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"reason" text,
	"actor_type" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "referral_status_changes_tenant" UNIQUE("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"status" text NOT NULL,
	"client_name" text NOT NULL,
	"client_email" text,
	"client_phone" text,
	"client_company" text,
	"project_description" text,
	"estimated_amount" bigint,
	"estimated_currency" text,
	"source" text NOT NULL,
	"external_id" text,
	"utm" jsonb,
	"page_url" text,
	"referrer_url" text,
	"lost_reason" text,
	"project_id" text COLLATE "C",
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_on" date NOT NULL,
	"qualified_at" timestamp (3) with time zone,
	"converted_at" timestamp (3) with time zone,
	"lost_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "referrals_tenant" UNIQUE("partner_id","id"),
	CONSTRAINT "referrals_external_id" UNIQUE("partner_id","external_id"),
	CONSTRAINT "referrals_status" CHECK (status in ('new', 'qualified', 'converted', 'lost')),
	CONSTRAINT "referrals_source" CHECK (source in ('website', 'email', 'call', 'event', 'social', 'import', 'other')),
	CONSTRAINT "referrals_estimate" CHECK ((estimated_amount is null) = (estimated_currency is null)),
	CONSTRAINT "referrals_converted" CHECK ((status = 'converted') = (project_id is not null))
);
--> statement-breakpoint
CREATE TABLE "partner_terms" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"partner_id" text COLLATE "C" NOT NULL,
	"valid_from" date NOT NULL,
	"tier" text NOT NULL,
	"commission_rate" numeric(7, 6),
	"override_rate" numeric(7, 6),
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partner_terms_day" UNIQUE("partner_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"company_name" text NOT NULL,
	"contact_email" text,
	"contact_phone" text,
	"currency" text NOT NULL,
	"tier" text NOT NULL,
	"status" text NOT NULL,
	"commission_rate" numeric(7, 6),
	"override_rate" numeric(7, 6),
	"brand" jsonb NOT NULL,
	"external_id" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partners_external_id" UNIQUE("external_id"),
	CONSTRAINT "partners_currency" CHECK (currency in ('USD', 'CAD', 'GBP', 'EUR', 'AUD')),
	CONSTRAINT "partners_tier" CHECK (tier in ('bronze', 'silver', 'gold')),
	CONSTRAINT "partners_status" CHECK (status in ('active', 'inactive', 'suspended')),
	CONSTRAINT "partners_rates" CHECK (commission_rate between 0 and 1 and override_rate between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"tier" text NOT NULL,
	"plan_version" integer NOT NULL,
	"name" text,
	"base_rate" numeric(7, 6) NOT NULL,
	"override_rate" numeric(7, 6) NOT NULL,
	"valid_from" date NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plans_tier_version" UNIQUE("tier","plan_version"),
	CONSTRAINT "plans_tier" CHECK (tier in ('bronze', 'silver', 'gold')),
	CONSTRAINT "plans_rates" CHECK (base_rate between 0 and 1 and override_rate between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"singleton" boolean DEFAULT true NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"default_currency" text NOT NULL,
	"accrual_event" text NOT NULL,
	"hold_days" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "programme_singleton_unique" UNIQUE("singleton"),
	CONSTRAINT "programme_singleton" CHECK (singleton),
	CONSTRAINT "programme_currency" CHECK (default_currency in ('USD', 'CAD', 'GBP', 'EUR', 'AUD')),
	CONSTRAINT "programme_accrual" CHECK (accrual_event in ('client_payment_collected', 'project_won')),
	CONSTRAINT "programme_hold" CHECK (hold_days between 0 and 365)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text COLLATE "C" NOT NULL,
	"partner_id" text COLLATE "C",
	"actor_type" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"changes" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_log_id_pk" PRIMARY KEY("id")
) PARTITION BY RANGE (id);
--> statement-breakpoint
CREATE TABLE "event_position" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text COLLATE "C" NOT NULL,
	"partner_id" text COLLATE "C",
	"type" text NOT NULL,
	"audience" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "events_id_pk" PRIMARY KEY("id")
) PARTITION BY RANGE (id);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" NOT NULL,
	"partner_id" text COLLATE "C",
	"type" text NOT NULL,
	"audience" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "widget_sessions" ADD CONSTRAINT "widget_sessions_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "widget_sessions" ADD CONSTRAINT "widget_sessions_key" FOREIGN KEY ("minted_by") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_balances" ADD CONSTRAINT "commission_balances_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earning_days" ADD CONSTRAINT "earning_days_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pipeline_counts" ADD CONSTRAINT "pipeline_counts_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_days" ADD CONSTRAINT "referral_days_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_payments" ADD CONSTRAINT "client_payments_project" FOREIGN KEY ("partner_id","project_id") REFERENCES "public"."projects"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissions" ADD CONSTRAINT "commissions_project" FOREIGN KEY ("partner_id","project_id") REFERENCES "public"."projects"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_project" FOREIGN KEY ("partner_id","project_id") REFERENCES "public"."projects"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_referral_of_partner" FOREIGN KEY ("partner_id","referral_id") REFERENCES "public"."referrals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_status_changes" ADD CONSTRAINT "referral_status_changes_referral" FOREIGN KEY ("partner_id","referral_id") REFERENCES "public"."referrals"("partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_terms" ADD CONSTRAINT "partner_terms_partner" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_newest" ON "api_keys" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "api_keys_of_partner" ON "api_keys" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "signing_keys_newest" ON "signing_keys" USING btree ("created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "widget_sessions_newest" ON "widget_sessions" USING btree ("partner_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "client_payments_of" ON "client_payments" USING btree ("partner_id","project_id","paid_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "commissions_newest" ON "commissions" USING btree ("partner_id","earned_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "commissions_all_newest" ON "commissions" USING btree ("earned_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "commissions_due" ON "commissions" USING btree ("payable_on") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "milestones_of" ON "milestones" USING btree ("partner_id","project_id","position","id");--> statement-breakpoint
CREATE INDEX "projects_newest" ON "projects" USING btree ("partner_id","won_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_all_newest" ON "projects" USING btree ("won_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "referral_status_changes_of" ON "referral_status_changes" USING btree ("partner_id","referral_id","id");--> statement-breakpoint
CREATE INDEX "referrals_newest" ON "referrals" USING btree ("partner_id","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "referrals_by_status" ON "referrals" USING btree ("partner_id","status","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "referrals_all_newest" ON "referrals" USING btree ("submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "partners_newest" ON "partners" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "plans_tier_start" ON "plans" USING btree ("tier","valid_from") WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX "audit_log_of_partner" ON "audit_log" USING btree ("partner_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "events_position" ON "events" USING btree ("position");--> statement-breakpoint
CREATE INDEX "events_of_partner" ON "events" USING btree ("partner_id","audience","position" DESC NULLS FIRST);