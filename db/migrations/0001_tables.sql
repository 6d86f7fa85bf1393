CREATE TABLE "api_key_usage" (
	"key_id" text PRIMARY KEY NOT NULL,
	"requests" bigint DEFAULT 0 NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"last_used_ip" text
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"mode" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"tier" text NOT NULL,
	"read_only" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoke_reason" text,
	"successor_id" text,
	"request_count" bigint DEFAULT 0 NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"last_used_ip" text,
	CONSTRAINT "api_keys_hash_key" UNIQUE("hash"),
	CONSTRAINT "api_keys_workspace_id_key" UNIQUE("workspace_id","id"),
	CONSTRAINT "api_keys_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "api_keys_mode_check" CHECK ("api_keys"."mode" in ('live', 'test'))
);
--> statement-breakpoint
-- Partitioned by hand: Drizzle has no words for it.
CREATE TABLE "audit_events" (
	"workspace_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"number" integer NOT NULL,
	"event" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"actor_name_id" text,
	"target_type" text NOT NULL,
	"target_id" text NOT NULL,
	"target_display_id" integer,
	"customer_id" text,
	"onboarding_id" text,
	"diff" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"reason" text,
	"request_id" text,
	"test_mode" boolean DEFAULT false NOT NULL,
	CONSTRAINT "audit_events_pkey" PRIMARY KEY("workspace_id","created_at","number"),
	CONSTRAINT "audit_events_actor_type_check" CHECK ("audit_events"."actor_type" in ('member', 'contact', 'api_key', 'system'))
) PARTITION BY RANGE ("created_at");
--> statement-breakpoint
CREATE TABLE "audit_names" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "audit_names_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "audit_names_actor_key" UNIQUE("workspace_id","actor_type","actor_id","name"),
	CONSTRAINT "audit_names_actor_type_check" CHECK ("audit_names"."actor_type" in ('member', 'contact', 'api_key', 'system'))
);
--> statement-breakpoint
CREATE TABLE "audit_personal" (
	"workspace_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"number" integer NOT NULL,
	"subject_id" text NOT NULL,
	"diff" jsonb NOT NULL,
	CONSTRAINT "audit_personal_pkey" PRIMARY KEY("workspace_id","created_at","number")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"display_id" integer NOT NULL,
	"customer_id" text NOT NULL,
	"name" text COLLATE "und-x-icu" NOT NULL,
	"email" text NOT NULL,
	"title" text,
	"phone" text,
	"is_primary" boolean DEFAULT false NOT NULL,
	"labels" text[] DEFAULT '{}' NOT NULL,
	"test_mode" boolean DEFAULT false NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "contacts_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "contacts_display_id_key" UNIQUE("workspace_id","display_id"),
	CONSTRAINT "contacts_created_at_key" UNIQUE("workspace_id","created_at")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"last_display_id" integer NOT NULL,
	"last_created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "counters_pkey" PRIMARY KEY("workspace_id","kind")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"display_id" integer NOT NULL,
	"name" text COLLATE "und-x-icu" NOT NULL,
	"slug" text NOT NULL,
	"domain" text,
	"status" text DEFAULT 'active' NOT NULL,
	"plan" text,
	"mrr" integer,
	"monthly_orders" integer,
	"owner_id" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"custom_fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"metadata" json DEFAULT '{}'::json NOT NULL,
	"hubspot_company_id" text,
	"hubspot_deal_id" text,
	"stripe_customer_id" text,
	"intercom_company_id" text,
	"slack_channel_id" text,
	"last_activity_at" timestamp (3) with time zone,
	"test_mode" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "customers_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "customers_display_id_key" UNIQUE("workspace_id","display_id"),
	CONSTRAINT "customers_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "customers_status_check" CHECK ("customers"."status" in ('onboarding', 'active', 'at_risk', 'churned', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "idempotent_requests" (
	"workspace_id" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"headers" json DEFAULT '{}'::json NOT NULL,
	"body" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotent_requests_pkey" PRIMARY KEY("workspace_id","method","path","key")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"number" integer NOT NULL,
	"slack_user_id" text,
	"preferences" json DEFAULT '{}'::json NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "members_pkey" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "members_number_key" UNIQUE("workspace_id","number"),
	CONSTRAINT "members_role_check" CHECK ("members"."role" in ('owner', 'admin', 'member', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"bucket" text PRIMARY KEY NOT NULL,
	"hit_ats" timestamp (3) with time zone[] DEFAULT '{}' NOT NULL,
	"hit_counts" integer[] DEFAULT '{}' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp (3) with time zone,
	"aaguid" text
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_key" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"active_workspace_id" text,
	"ip_address" text,
	"user_agent" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_token_key" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"preferences" json DEFAULT '{}'::json NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_key" UNIQUE("email"),
	CONSTRAINT "users_theme_check" CHECK ("users"."theme" in ('system', 'light', 'dark'))
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"working_days" smallint[] DEFAULT '{1,2,3,4,5}' NOT NULL,
	"holidays" date[] DEFAULT '{}' NOT NULL,
	"currency" text DEFAULT 'USD' NOT NULL,
	"default_access" text DEFAULT 'all' NOT NULL,
	"default_key_tier" text DEFAULT 'plus' NOT NULL,
	"phase_preset" text DEFAULT 'api' NOT NULL,
	"require_two_factor" boolean DEFAULT false NOT NULL,
	"base_url" text,
	"audit_retention_days" integer,
	"settings" json DEFAULT '{}'::json NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"purge_after" timestamp (3) with time zone,
	CONSTRAINT "workspaces_default_access_check" CHECK ("workspaces"."default_access" in ('all', 'assigned')),
	CONSTRAINT "workspaces_phase_preset_check" CHECK ("workspaces"."phase_preset" in ('api', 'classic'))
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_fkey" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_revoked_by_fkey" FOREIGN KEY ("workspace_id","revoked_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_successor_fkey" FOREIGN KEY ("workspace_id","successor_id") REFERENCES "public"."api_keys"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_fkey" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_owner_fkey" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_created_by_idx" ON "api_keys" USING btree ("workspace_id","created_by");--> statement-breakpoint
CREATE INDEX "audit_events_onboarding_idx" ON "audit_events" USING btree ("workspace_id","onboarding_id","created_at") WHERE "audit_events"."onboarding_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_events_customer_idx" ON "audit_events" USING btree ("workspace_id","customer_id","created_at") WHERE "audit_events"."customer_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_events_actor_idx" ON "audit_events" USING btree ("workspace_id","actor_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_event_idx" ON "audit_events" USING btree ("workspace_id","event","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_target_idx" ON "audit_events" USING btree ("workspace_id","target_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_search_idx" ON "audit_events" USING gin ("workspace_id","reason" gin_trgm_ops,("diff"::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "audit_personal_subject_idx" ON "audit_personal" USING btree ("workspace_id","subject_id");--> statement-breakpoint
CREATE INDEX "audit_personal_search_idx" ON "audit_personal" USING gin ("workspace_id",("diff"::text) gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_email_key" ON "contacts" USING btree ("workspace_id","customer_id","email") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_primary_key" ON "contacts" USING btree ("workspace_id","customer_id") WHERE "contacts"."is_primary" and "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_customer_idx" ON "contacts" USING btree ("workspace_id","customer_id","created_at") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_address_idx" ON "contacts" USING btree ("workspace_id","email") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_updated_at_idx" ON "contacts" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "contacts_search_idx" ON "contacts" USING gin ("workspace_id","email" gin_trgm_ops,"name" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "customers_slug_key" ON "customers" USING btree ("workspace_id","slug") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_list_idx" ON "customers" USING btree ("workspace_id","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_status_idx" ON "customers" USING btree ("workspace_id","status","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_owner_idx" ON "customers" USING btree ("workspace_id","owner_id","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_plan_idx" ON "customers" USING btree ("workspace_id","plan","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_name_idx" ON "customers" USING btree ("workspace_id","name","id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_domain_idx" ON "customers" USING btree ("workspace_id","domain") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_activity_idx" ON "customers" USING btree ("workspace_id","last_activity_at","id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_mrr_idx" ON "customers" USING btree ("workspace_id","mrr","id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_updated_at_idx" ON "customers" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "customers_deleted_idx" ON "customers" USING btree ("workspace_id","created_at") WHERE "customers"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "customers_hubspot_company_idx" ON "customers" USING btree ("workspace_id","hubspot_company_id") WHERE "customers"."hubspot_company_id" is not null;--> statement-breakpoint
CREATE INDEX "customers_stripe_customer_idx" ON "customers" USING btree ("workspace_id","stripe_customer_id") WHERE "customers"."stripe_customer_id" is not null;--> statement-breakpoint
CREATE INDEX "customers_tags_idx" ON "customers" USING gin ("workspace_id","tags");--> statement-breakpoint
CREATE INDEX "customers_custom_fields_idx" ON "customers" USING gin ("workspace_id","custom_fields" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "customers_search_idx" ON "customers" USING gin ("workspace_id","name" gin_trgm_ops,"domain" gin_trgm_ops,"slug" gin_trgm_ops,("custom_fields"::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "idempotent_requests_created_at_idx" ON "idempotent_requests" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "members_owner_key" ON "members" USING btree ("workspace_id") WHERE "members"."role" = 'owner' and "members"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "members_user_id_idx" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "accounts_user_id_idx" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkeys_user_id_idx" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkeys_credential_id_idx" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "two_factors_user_id_idx" ON "two_factors" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factors_secret_idx" ON "two_factors" USING btree ("secret");--> statement-breakpoint
CREATE INDEX "verifications_identifier_idx" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces" USING btree ("slug") WHERE "workspaces"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "workspaces_purge_after_idx" ON "workspaces" USING btree ("purge_after") WHERE "workspaces"."purge_after" is not null;