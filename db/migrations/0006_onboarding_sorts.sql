CREATE INDEX "onboardings_entered_idx" ON "onboardings" USING btree ("workspace_id","phase_entered_at","id") WHERE "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_any_target_idx" ON "onboardings" USING btree ("workspace_id",coalesce("target_launch_date", '9999-12-31 23:59:59.999+00'::timestamptz),"id") WHERE "onboardings"."deleted_at" is null;--> statement-breakpoint
DROP INDEX "tasks_due_idx";--> statement-breakpoint
CREATE INDEX "tasks_any_due_idx" ON "tasks" USING btree ("workspace_id",coalesce("due_date", 'infinity'::date),"id") WHERE "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_deleted_idx" ON "tasks" USING btree ("workspace_id","created_at") WHERE "tasks"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "tasks_due_idx" ON "tasks" USING btree ("workspace_id",coalesce("due_date", 'infinity'::date),"id") WHERE not "tasks"."done" and "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_any_assignee_idx" ON "tasks" USING btree ("workspace_id","assignee_id","created_at") WHERE "tasks"."assignee_id" is not null and "tasks"."deleted_at" is null;