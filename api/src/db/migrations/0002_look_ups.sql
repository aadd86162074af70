CREATE INDEX "commissions_by_status" ON "commissions" USING btree ("partner_id","status","earned_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "commissions_all_by_status" ON "commissions" USING btree ("status","earned_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "commissions_of_project" ON "commissions" USING btree ("project_id","earned_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "commissions_of_referral" ON "commissions" USING btree ("referral_id","earned_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_by_source" ON "projects" USING btree ("partner_id","source","id");--> statement-breakpoint
CREATE INDEX "projects_of_referral" ON "projects" USING btree ("referral_id");--> statement-breakpoint
CREATE INDEX "referrals_by_source" ON "referrals" USING btree ("partner_id","source","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "partners_company_name" ON "partners" USING btree ("company_name");--> statement-breakpoint
CREATE INDEX "events_of_type" ON "events" USING btree ("type","position" DESC NULLS FIRST);