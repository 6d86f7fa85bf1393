CREATE TABLE "access_grants" (
	"workspace_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"user_id" text NOT NULL,
	"granted_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "access_grants_pkey" PRIMARY KEY("workspace_id","customer_id","user_id")
);
--> statement-breakpoint
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
CREATE TABLE "attachments" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"task_id" text,
	"comment_id" text,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploader_type" text NOT NULL,
	"uploader_id" text,
	"uploader_name" text NOT NULL,
	"test_mode" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "attachments_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "attachments_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "attachments_uploader_type_check" CHECK ("attachments"."uploader_type" in ('member', 'contact', 'api_key', 'system'))
);
--> statement-breakpoint
CREATE TABLE "comment_mentions" (
	"workspace_id" text NOT NULL,
	"comment_id" text NOT NULL,
	"member_id" text,
	"contact_id" text,
	"mentioned_id" text GENERATED ALWAYS AS (coalesce(member_id, contact_id)) STORED NOT NULL,
	CONSTRAINT "comment_mentions_pkey" PRIMARY KEY("workspace_id","comment_id","mentioned_id"),
	CONSTRAINT "comment_mentions_one_check" CHECK (num_nonnulls("comment_mentions"."member_id", "comment_mentions"."contact_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"task_id" text,
	"body" text NOT NULL,
	"visibility" text DEFAULT 'internal' NOT NULL,
	"author_type" text NOT NULL,
	"author_id" text,
	"author_name" text NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"test_mode" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "comments_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "comments_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "comments_visibility_check" CHECK ("comments"."visibility" in ('internal', 'customer')),
	CONSTRAINT "comments_author_type_check" CHECK ("comments"."author_type" in ('member', 'contact', 'api_key', 'system'))
);
--> statement-breakpoint
CREATE TABLE "contact_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone
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
CREATE TABLE "custom_fields" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"label" text NOT NULL,
	"slug" text NOT NULL,
	"type" text NOT NULL,
	"options" text[] DEFAULT '{}' NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "custom_fields_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "custom_fields_type_check" CHECK ("custom_fields"."type" in ('string', 'number', 'date', 'select'))
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
CREATE TABLE "import_rows" (
	"workspace_id" text NOT NULL,
	"import_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"data" json NOT NULL,
	"outcome" text,
	"errors" json,
	"previous" json,
	"customer_id" text,
	"contact_id" text,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("workspace_id","import_id","row_number"),
	CONSTRAINT "import_rows_outcome_check" CHECK ("import_rows"."outcome" in ('created', 'updated', 'skipped', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"file_name" text NOT NULL,
	"status" text NOT NULL,
	"mapping" json DEFAULT '{}'::json NOT NULL,
	"row_count" integer DEFAULT 0 NOT NULL,
	"created_count" integer DEFAULT 0 NOT NULL,
	"updated_count" integer DEFAULT 0 NOT NULL,
	"skipped_count" integer DEFAULT 0 NOT NULL,
	"failed_count" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "imports_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "imports_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "imports_status_check" CHECK ("imports"."status" in ('checking', 'ready', 'running', 'done', 'failed', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "integrations" (
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"config" json DEFAULT '{}'::json NOT NULL,
	"secret" text,
	"tested_at" timestamp (3) with time zone,
	"failure" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text,
	CONSTRAINT "integrations_pkey" PRIMARY KEY("workspace_id","kind"),
	CONSTRAINT "integrations_kind_check" CHECK ("integrations"."kind" in ('mail', 'slack'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "invitations_token_hash_key" UNIQUE("token_hash"),
	CONSTRAINT "invitations_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "invitations_role_check" CHECK ("invitations"."role" in ('admin', 'member', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"number" integer NOT NULL,
	"slack_user_id" text,
	"preferences" json DEFAULT '{}'::json NOT NULL,
	"digest_time" time(0),
	"digest_sent_on" date,
	"last_seen_at" timestamp (3) with time zone,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "members_pkey" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "members_number_key" UNIQUE("workspace_id","number"),
	CONSTRAINT "members_role_check" CHECK ("members"."role" in ('owner', 'admin', 'member', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"event" text NOT NULL,
	"email" boolean NOT NULL,
	"slack" boolean NOT NULL,
	CONSTRAINT "notification_preferences_pkey" PRIMARY KEY("workspace_id","user_id","event"),
	CONSTRAINT "notification_preferences_event_check" CHECK ("notification_preferences"."event" in ('mentioned', 'assigned', 'phase_changed', 'launched', 'customer_replied', 'reminder_escalated', 'reminder_failed', 'task_overdue'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"event" text NOT NULL,
	"customer_id" text,
	"onboarding_id" text,
	"task_id" text,
	"comment_id" text,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"data" json DEFAULT '{}'::json NOT NULL,
	"once_key" text,
	"send_after" timestamp (3) with time zone NOT NULL,
	"email" text DEFAULT 'none' NOT NULL,
	"slack" text DEFAULT 'none' NOT NULL,
	"in_digest" boolean DEFAULT false NOT NULL,
	"failure" text,
	"read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "notifications_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "notifications_event_check" CHECK ("notifications"."event" in ('mentioned', 'assigned', 'phase_changed', 'launched', 'customer_replied', 'reminder_escalated', 'reminder_failed', 'task_overdue')),
	CONSTRAINT "notifications_actor_type_check" CHECK ("notifications"."actor_type" in ('member', 'contact', 'api_key', 'system')),
	CONSTRAINT "notifications_email_check" CHECK ("notifications"."email" in ('none', 'pending', 'sent', 'failed')),
	CONSTRAINT "notifications_slack_check" CHECK ("notifications"."slack" in ('none', 'pending', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "onboarding_phase_templates" (
	"workspace_id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"phase" text NOT NULL,
	"template_id" text NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "onboarding_phase_templates_pkey" PRIMARY KEY("workspace_id","onboarding_id","phase")
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"workspace_id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"phase" text NOT NULL,
	"clock" text NOT NULL,
	CONSTRAINT "periods_pkey" PRIMARY KEY("workspace_id","onboarding_id","starts_at"),
	CONSTRAINT "periods_clock_check" CHECK ("periods"."clock" in ('us', 'customer', 'nobody')),
	CONSTRAINT "periods_order_check" CHECK ("periods"."ends_at" > "periods"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "target_shifts" (
	"workspace_id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"phase" text NOT NULL,
	"old_date" timestamp (3) with time zone,
	"new_date" timestamp (3) with time zone,
	"days" integer,
	"reason" text,
	"actor_type" text NOT NULL,
	"actor_id" text,
	CONSTRAINT "target_shifts_pkey" PRIMARY KEY("workspace_id","onboarding_id","created_at"),
	CONSTRAINT "target_shifts_actor_type_check" CHECK ("target_shifts"."actor_type" in ('member', 'contact', 'api_key', 'system'))
);
--> statement-breakpoint
CREATE TABLE "transitions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"from_phase" text NOT NULL,
	"to_phase" text NOT NULL,
	"kind" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text,
	"reason" text,
	"note" text,
	"working_seconds" integer NOT NULL,
	"is_undo" boolean DEFAULT false NOT NULL,
	"test_mode" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transitions_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "transitions_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "transitions_kind_check" CHECK ("transitions"."kind" in ('advance', 'skip', 'send_back')),
	CONSTRAINT "transitions_actor_type_check" CHECK ("transitions"."actor_type" in ('member', 'contact', 'api_key', 'system'))
);
--> statement-breakpoint
CREATE TABLE "onboardings" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"display_id" integer NOT NULL,
	"customer_id" text NOT NULL,
	"template_id" text,
	"phase" text NOT NULL,
	"phase_entered_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"launched_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"target_launch_date" timestamp (3) with time zone,
	"csm_id" text,
	"se_id" text,
	"designer_id" text,
	"product_ops_id" text,
	"notes" text,
	"metadata" json DEFAULT '{}'::json NOT NULL,
	"waiting_on_customer" boolean DEFAULT false NOT NULL,
	"waiting_on_customer_since" timestamp (3) with time zone,
	"waiting_in_test_mode" boolean DEFAULT false NOT NULL,
	"wizard_completed_at" timestamp (3) with time zone,
	"reminder_email" boolean DEFAULT true NOT NULL,
	"reminder_slack" boolean DEFAULT true NOT NULL,
	"reminder_frequency_days" integer DEFAULT 1 NOT NULL,
	"reminders_snoozed_until" date,
	"next_reminder_at" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	"test_mode" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "onboardings_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "onboardings_display_id_key" UNIQUE("workspace_id","display_id"),
	CONSTRAINT "onboardings_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "onboardings_state_check" CHECK ("onboardings"."state" in ('active', 'paused', 'at_risk', 'waiting')),
	CONSTRAINT "onboardings_frequency_check" CHECK ("onboardings"."reminder_frequency_days" between 1 and 30),
	CONSTRAINT "onboardings_waiting_check" CHECK ("onboardings"."waiting_on_customer" = ("onboardings"."waiting_on_customer_since" is not null) and ("onboardings"."state" <> 'waiting' or "onboardings"."waiting_on_customer")),
	CONSTRAINT "onboardings_completed_check" CHECK ("onboardings"."completed_at" is null or ("onboardings"."state" = 'active' and not "onboardings"."waiting_on_customer"))
);
--> statement-breakpoint
CREATE TABLE "api_log" (
	"workspace_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "api_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"status" integer NOT NULL,
	"error_code" text,
	"duration_ms" integer NOT NULL,
	"key_id" text,
	"user_id" text,
	"ip" text,
	"user_agent" text,
	CONSTRAINT "api_log_pkey" PRIMARY KEY("workspace_id","created_at","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"workspace_id" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"position" bigint,
	"topic" text NOT NULL,
	"target_id" text NOT NULL,
	"customer_id" text,
	"onboarding_id" text,
	"payload" json DEFAULT '{}'::json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_pkey" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"customer_id" text,
	"onboarding_id" text,
	"target_id" text GENERATED ALWAYS AS (coalesce(customer_id, onboarding_id)) STORED NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "favourites_pkey" PRIMARY KEY("workspace_id","user_id","target_id"),
	CONSTRAINT "favourites_one_check" CHECK (num_nonnulls("favourites"."customer_id", "favourites"."onboarding_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"page" text NOT NULL,
	"name" text COLLATE "und-x-icu" NOT NULL,
	"query" json NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_views_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "saved_views_page_check" CHECK ("saved_views"."page" in ('customers', 'onboardings'))
);
--> statement-breakpoint
CREATE TABLE "phases" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"key" text NOT NULL,
	"name" text COLLATE "und-x-icu" NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"target_days" integer,
	"colour" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "phases_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "phases_key_key" UNIQUE("workspace_id","key"),
	CONSTRAINT "phases_completed_check" CHECK ("phases"."kind" <> 'completed' or "phases"."archived_at" is null),
	CONSTRAINT "phases_kind_check" CHECK ("phases"."kind" in ('open', 'launch', 'completed'))
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
CREATE TABLE "reminder_messages" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"due_on" date NOT NULL,
	"contact_id" text,
	"user_id" text,
	"slack_channel_id" text,
	"recipient_id" text GENERATED ALWAYS AS (coalesce(contact_id, user_id, slack_channel_id)) STORED NOT NULL,
	"message_id" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"attempt_started_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"content" json,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_messages_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "reminder_messages_recipient_key" UNIQUE("workspace_id","channel","recipient_id","due_on"),
	CONSTRAINT "reminder_messages_one_check" CHECK (num_nonnulls("reminder_messages"."contact_id", "reminder_messages"."user_id", "reminder_messages"."slack_channel_id") = 1),
	CONSTRAINT "reminder_messages_channel_check" CHECK ("reminder_messages"."channel" in ('email', 'slack')),
	CONSTRAINT "reminder_messages_status_check" CHECK ("reminder_messages"."status" in ('pending', 'sent', 'unconfirmed', 'failed', 'skipped', 'superseded', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "reminder_mutes" (
	"workspace_id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"waiting_since" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_mutes_pkey" PRIMARY KEY("workspace_id","onboarding_id","contact_id","waiting_since")
);
--> statement-breakpoint
CREATE TABLE "reminder_settings" (
	"workspace_id" text PRIMARY KEY NOT NULL,
	"email_enabled" boolean DEFAULT true NOT NULL,
	"slack_enabled" boolean DEFAULT true NOT NULL,
	"default_frequency_days" integer DEFAULT 1 NOT NULL,
	"send_time" time(0) DEFAULT '09:00:00' NOT NULL,
	"escalate_after" integer DEFAULT 3 NOT NULL,
	"email_subject" text,
	"email_text" text,
	"slack_text" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_settings_frequency_check" CHECK ("reminder_settings"."default_frequency_days" between 1 and 30)
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"onboarding_id" text NOT NULL,
	"channel" text NOT NULL,
	"due_on" date NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"waiting_since" timestamp (3) with time zone NOT NULL,
	"sequence" integer NOT NULL,
	"contact_id" text,
	"message_id" text,
	"status" text NOT NULL,
	"reason" text,
	"copies_csm" boolean DEFAULT false NOT NULL,
	"is_manual" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminders_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "reminders_due_key" UNIQUE("workspace_id","onboarding_id","channel","due_on"),
	CONSTRAINT "reminders_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "reminders_channel_check" CHECK ("reminders"."channel" in ('email', 'slack')),
	CONSTRAINT "reminders_status_check" CHECK ("reminders"."status" in ('pending', 'sent', 'unconfirmed', 'failed', 'skipped', 'superseded', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"display_id" integer NOT NULL,
	"onboarding_id" text NOT NULL,
	"phase" text NOT NULL,
	"parent_id" text,
	"is_root" boolean GENERATED ALWAYS AS (parent_id is null) STORED NOT NULL,
	"parent_is_root" boolean GENERATED ALWAYS AS (case when parent_id is not null then true end) STORED,
	"position" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"assignee_id" text,
	"assignee_contact_id" text,
	"unfilled_rule" text,
	"due_date" date,
	"customer_facing" boolean DEFAULT false NOT NULL,
	"done" boolean DEFAULT false NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"completed_by_type" text,
	"completed_by_id" text,
	"auto" boolean DEFAULT false NOT NULL,
	"template_id" text,
	"overdue_notified_at" timestamp (3) with time zone,
	"test_mode" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "tasks_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "tasks_display_id_key" UNIQUE("workspace_id","display_id"),
	CONSTRAINT "tasks_created_at_key" UNIQUE("workspace_id","created_at"),
	CONSTRAINT "tasks_onboarding_key" UNIQUE("workspace_id","onboarding_id","id","is_root"),
	CONSTRAINT "tasks_one_assignee_check" CHECK ("tasks"."assignee_id" is null or "tasks"."assignee_contact_id" is null),
	CONSTRAINT "tasks_done_check" CHECK ("tasks"."done" = ("tasks"."completed_at" is not null)),
	CONSTRAINT "tasks_unfilled_rule_check" CHECK ("tasks"."unfilled_rule" in ('csm', 'se', 'designer', 'product_ops', 'customer_owner', 'customer_primary_contact')),
	CONSTRAINT "tasks_completed_by_check" CHECK ("tasks"."completed_by_type" in ('member', 'contact', 'api_key', 'system'))
);
--> statement-breakpoint
CREATE TABLE "template_tasks" (
	"workspace_id" text NOT NULL,
	"template_id" text NOT NULL,
	"id" text NOT NULL,
	"parent_id" text,
	"position" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"assignee_rule" text,
	"due_offset" integer,
	"customer_facing" boolean DEFAULT false NOT NULL,
	CONSTRAINT "template_tasks_pkey" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "template_tasks_template_key" UNIQUE("workspace_id","template_id","id"),
	CONSTRAINT "template_tasks_assignee_rule_check" CHECK ("template_tasks"."assignee_rule" in ('csm', 'se', 'designer', 'product_ops', 'customer_owner', 'customer_primary_contact'))
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text COLLATE "und-x-icu" NOT NULL,
	"phase" text NOT NULL,
	"default_for_phase" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "templates_pkey" PRIMARY KEY("workspace_id","id")
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
CREATE TABLE "worker_heartbeats" (
	"id" text PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"version" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL
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
ALTER TABLE "access_grants" ADD CONSTRAINT "access_grants_customer_fkey" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grants" ADD CONSTRAINT "access_grants_member_fkey" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grants" ADD CONSTRAINT "access_grants_granted_by_fkey" FOREIGN KEY ("workspace_id","granted_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_fkey" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_revoked_by_fkey" FOREIGN KEY ("workspace_id","revoked_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_successor_fkey" FOREIGN KEY ("workspace_id","successor_id") REFERENCES "public"."api_keys"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_task_fkey" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."tasks"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_comment_fkey" FOREIGN KEY ("workspace_id","comment_id") REFERENCES "public"."comments"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_fkey" FOREIGN KEY ("workspace_id","comment_id") REFERENCES "public"."comments"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_member_fkey" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_contact_fkey" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_task_fkey" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."tasks"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_tokens" ADD CONSTRAINT "contact_tokens_contact_fkey" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_customer_fkey" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_owner_fkey" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_fkey" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_customer_fkey" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_contact_fkey" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_member_fkey" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrations" ADD CONSTRAINT "integrations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrations" ADD CONSTRAINT "integrations_updated_by_fkey" FOREIGN KEY ("workspace_id","updated_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_fkey" FOREIGN KEY ("workspace_id","invited_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_fkey" FOREIGN KEY ("workspace_id","accepted_by") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_member_fkey" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_member_fkey" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_customer_fkey" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_task_fkey" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."tasks"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_comment_fkey" FOREIGN KEY ("workspace_id","comment_id") REFERENCES "public"."comments"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboarding_phase_templates" ADD CONSTRAINT "onboarding_phase_templates_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboarding_phase_templates" ADD CONSTRAINT "onboarding_phase_templates_phase_fkey" FOREIGN KEY ("workspace_id","phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboarding_phase_templates" ADD CONSTRAINT "onboarding_phase_templates_template_fkey" FOREIGN KEY ("workspace_id","template_id") REFERENCES "public"."templates"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_phase_fkey" FOREIGN KEY ("workspace_id","phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_shifts" ADD CONSTRAINT "target_shifts_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_shifts" ADD CONSTRAINT "target_shifts_phase_fkey" FOREIGN KEY ("workspace_id","phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_from_phase_fkey" FOREIGN KEY ("workspace_id","from_phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_to_phase_fkey" FOREIGN KEY ("workspace_id","to_phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboardings" ADD CONSTRAINT "onboardings_customer_fkey" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboardings" ADD CONSTRAINT "onboardings_template_fkey" FOREIGN KEY ("workspace_id","template_id") REFERENCES "public"."templates"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboardings" ADD CONSTRAINT "onboardings_phase_fkey" FOREIGN KEY ("workspace_id","phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboardings" ADD CONSTRAINT "onboardings_csm_fkey" FOREIGN KEY ("workspace_id","csm_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboardings" ADD CONSTRAINT "onboardings_se_fkey" FOREIGN KEY ("workspace_id","se_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboardings" ADD CONSTRAINT "onboardings_designer_fkey" FOREIGN KEY ("workspace_id","designer_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onboardings" ADD CONSTRAINT "onboardings_product_ops_fkey" FOREIGN KEY ("workspace_id","product_ops_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_member_fkey" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_customer_fkey" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_member_fkey" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phases" ADD CONSTRAINT "phases_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_messages" ADD CONSTRAINT "reminder_messages_contact_fkey" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_messages" ADD CONSTRAINT "reminder_messages_member_fkey" FOREIGN KEY ("workspace_id","user_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mutes" ADD CONSTRAINT "reminder_mutes_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mutes" ADD CONSTRAINT "reminder_mutes_contact_fkey" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_settings" ADD CONSTRAINT "reminder_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_contact_fkey" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_message_fkey" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."reminder_messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_onboarding_fkey" FOREIGN KEY ("workspace_id","onboarding_id") REFERENCES "public"."onboardings"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_parent_fkey" FOREIGN KEY ("workspace_id","onboarding_id","parent_id","parent_is_root") REFERENCES "public"."tasks"("workspace_id","onboarding_id","id","is_root") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_phase_fkey" FOREIGN KEY ("workspace_id","phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_fkey" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."members"("workspace_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_contact_fkey" FOREIGN KEY ("workspace_id","assignee_contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_template_fkey" FOREIGN KEY ("workspace_id","template_id") REFERENCES "public"."templates"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_tasks" ADD CONSTRAINT "template_tasks_template_fkey" FOREIGN KEY ("workspace_id","template_id") REFERENCES "public"."templates"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_tasks" ADD CONSTRAINT "template_tasks_parent_fkey" FOREIGN KEY ("workspace_id","template_id","parent_id") REFERENCES "public"."template_tasks"("workspace_id","template_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_phase_fkey" FOREIGN KEY ("workspace_id","phase") REFERENCES "public"."phases"("workspace_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_grants_user_idx" ON "access_grants" USING btree ("workspace_id","user_id");--> statement-breakpoint
CREATE INDEX "api_keys_created_by_idx" ON "api_keys" USING btree ("workspace_id","created_by");--> statement-breakpoint
CREATE INDEX "audit_events_onboarding_idx" ON "audit_events" USING btree ("workspace_id","onboarding_id","created_at") WHERE "audit_events"."onboarding_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_events_customer_idx" ON "audit_events" USING btree ("workspace_id","customer_id","created_at") WHERE "audit_events"."customer_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_events_actor_idx" ON "audit_events" USING btree ("workspace_id","actor_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_event_idx" ON "audit_events" USING btree ("workspace_id","event","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_target_idx" ON "audit_events" USING btree ("workspace_id","target_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_events_search_idx" ON "audit_events" USING gin ("workspace_id","reason" gin_trgm_ops,("diff"::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "audit_personal_subject_idx" ON "audit_personal" USING btree ("workspace_id","subject_id");--> statement-breakpoint
CREATE INDEX "audit_personal_search_idx" ON "audit_personal" USING gin ("workspace_id",("diff"::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "attachments_onboarding_idx" ON "attachments" USING btree ("workspace_id","onboarding_id","created_at") WHERE "attachments"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "attachments_task_idx" ON "attachments" USING btree ("workspace_id","task_id") WHERE "attachments"."task_id" is not null;--> statement-breakpoint
CREATE INDEX "attachments_comment_idx" ON "attachments" USING btree ("workspace_id","comment_id") WHERE "attachments"."comment_id" is not null;--> statement-breakpoint
CREATE INDEX "comment_mentions_mentioned_idx" ON "comment_mentions" USING btree ("workspace_id","mentioned_id");--> statement-breakpoint
CREATE INDEX "comments_onboarding_idx" ON "comments" USING btree ("workspace_id","onboarding_id","created_at") WHERE "comments"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "comments_task_idx" ON "comments" USING btree ("workspace_id","task_id","created_at") WHERE "comments"."task_id" is not null and "comments"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "comments_author_idx" ON "comments" USING btree ("workspace_id","author_id","created_at");--> statement-breakpoint
CREATE INDEX "contact_tokens_contact_idx" ON "contact_tokens" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "contact_tokens_expires_at_idx" ON "contact_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_email_key" ON "contacts" USING btree ("workspace_id","customer_id","email") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_primary_key" ON "contacts" USING btree ("workspace_id","customer_id") WHERE "contacts"."is_primary" and "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_customer_idx" ON "contacts" USING btree ("workspace_id","customer_id","created_at") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_address_idx" ON "contacts" USING btree ("workspace_id","email") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_updated_at_idx" ON "contacts" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "contacts_search_idx" ON "contacts" USING gin ("workspace_id","email" gin_trgm_ops,"name" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "custom_fields_slug_key" ON "custom_fields" USING btree ("workspace_id","slug") WHERE "custom_fields"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "customers_slug_key" ON "customers" USING btree ("workspace_id","slug") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_list_idx" ON "customers" USING btree ("workspace_id","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_status_idx" ON "customers" USING btree ("workspace_id","status","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_owner_idx" ON "customers" USING btree ("workspace_id","owner_id","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_plan_idx" ON "customers" USING btree ("workspace_id","plan","created_at") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_name_idx" ON "customers" USING btree ("workspace_id","name","id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_domain_idx" ON "customers" USING btree ("workspace_id","domain") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_mrr_idx" ON "customers" USING btree ("workspace_id",coalesce("mrr", -1),"id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "customers_updated_at_idx" ON "customers" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "customers_deleted_idx" ON "customers" USING btree ("workspace_id","created_at") WHERE "customers"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "customers_hubspot_company_idx" ON "customers" USING btree ("workspace_id","hubspot_company_id") WHERE "customers"."hubspot_company_id" is not null;--> statement-breakpoint
CREATE INDEX "customers_stripe_customer_idx" ON "customers" USING btree ("workspace_id","stripe_customer_id") WHERE "customers"."stripe_customer_id" is not null;--> statement-breakpoint
CREATE INDEX "customers_tags_idx" ON "customers" USING gin ("workspace_id","tags");--> statement-breakpoint
CREATE INDEX "customers_custom_fields_idx" ON "customers" USING gin ("workspace_id","custom_fields" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "customers_search_idx" ON "customers" USING gin ("workspace_id","name" gin_trgm_ops,"domain" gin_trgm_ops,"slug" gin_trgm_ops,("custom_fields"::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "idempotent_requests_created_at_idx" ON "idempotent_requests" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_email_key" ON "invitations" USING btree ("workspace_id","email") WHERE "invitations"."accepted_at" is null and "invitations"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "members_owner_key" ON "members" USING btree ("workspace_id") WHERE "members"."role" = 'owner' and "members"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "members_user_id_idx" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once_key" ON "notifications" USING btree ("workspace_id","user_id","once_key") WHERE "notifications"."once_key" is not null;--> statement-breakpoint
CREATE INDEX "notifications_bell_idx" ON "notifications" USING btree ("workspace_id","user_id","created_at") WHERE "notifications"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("workspace_id","user_id") WHERE "notifications"."read_at" is null and "notifications"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_pending_idx" ON "notifications" USING btree ("send_after") WHERE "notifications"."email" = 'pending' or "notifications"."slack" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "periods_open_key" ON "periods" USING btree ("workspace_id","onboarding_id") WHERE "periods"."ends_at" is null;--> statement-breakpoint
CREATE INDEX "transitions_onboarding_idx" ON "transitions" USING btree ("workspace_id","onboarding_id","created_at");--> statement-breakpoint
CREATE INDEX "onboardings_list_idx" ON "onboardings" USING btree ("workspace_id","created_at") WHERE "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_customer_idx" ON "onboardings" USING btree ("workspace_id","customer_id","created_at") WHERE "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_board_target_idx" ON "onboardings" USING btree ("workspace_id","phase","target_launch_date","id") WHERE "onboardings"."deleted_at" is null and "onboardings"."completed_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_board_entered_idx" ON "onboardings" USING btree ("workspace_id","phase","phase_entered_at","id") WHERE "onboardings"."deleted_at" is null and "onboardings"."completed_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_target_idx" ON "onboardings" USING btree ("workspace_id","target_launch_date","id") WHERE "onboardings"."deleted_at" is null and "onboardings"."completed_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_state_idx" ON "onboardings" USING btree ("workspace_id","state","created_at") WHERE "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_waiting_idx" ON "onboardings" USING btree ("workspace_id","waiting_on_customer_since") WHERE "onboardings"."waiting_on_customer" and "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_completed_idx" ON "onboardings" USING btree ("workspace_id","completed_at") WHERE "onboardings"."completed_at" is not null and "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_csm_idx" ON "onboardings" USING btree ("workspace_id","csm_id","created_at") WHERE "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_se_idx" ON "onboardings" USING btree ("workspace_id","se_id","created_at") WHERE "onboardings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "onboardings_designer_idx" ON "onboardings" USING btree ("workspace_id","designer_id") WHERE "onboardings"."designer_id" is not null;--> statement-breakpoint
CREATE INDEX "onboardings_product_ops_idx" ON "onboardings" USING btree ("workspace_id","product_ops_id") WHERE "onboardings"."product_ops_id" is not null;--> statement-breakpoint
CREATE INDEX "onboardings_template_idx" ON "onboardings" USING btree ("workspace_id","template_id") WHERE "onboardings"."template_id" is not null;--> statement-breakpoint
CREATE INDEX "onboardings_updated_at_idx" ON "onboardings" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "onboardings_deleted_idx" ON "onboardings" USING btree ("workspace_id","created_at") WHERE "onboardings"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "onboardings_next_reminder_idx" ON "onboardings" USING btree ("next_reminder_at") WHERE "onboardings"."next_reminder_at" is not null;--> statement-breakpoint
CREATE INDEX "api_log_errors_idx" ON "api_log" USING btree ("workspace_id","created_at") WHERE "api_log"."status" >= 400;--> statement-breakpoint
CREATE INDEX "api_log_key_idx" ON "api_log" USING btree ("workspace_id","key_id","created_at");--> statement-breakpoint
CREATE INDEX "api_log_request_id_idx" ON "api_log" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "api_log_created_at_idx" ON "api_log" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting_idx" ON "outbox" USING btree ("id") WHERE "outbox"."position" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_position_key" ON "outbox" USING btree ("workspace_id","position") WHERE "outbox"."position" is not null;--> statement-breakpoint
CREATE INDEX "outbox_created_at_idx" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "saved_views_page_idx" ON "saved_views" USING btree ("workspace_id","page","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "phases_launch_key" ON "phases" USING btree ("workspace_id") WHERE "phases"."kind" = 'launch' and "phases"."archived_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "phases_completed_key" ON "phases" USING btree ("workspace_id") WHERE "phases"."kind" = 'completed';--> statement-breakpoint
CREATE INDEX "reminder_messages_due_idx" ON "reminder_messages" USING btree ("next_attempt_at") WHERE "reminder_messages"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "reminders_onboarding_idx" ON "reminders" USING btree ("workspace_id","onboarding_id","created_at");--> statement-breakpoint
CREATE INDEX "reminders_message_idx" ON "reminders" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "reminders_status_idx" ON "reminders" USING btree ("workspace_id","status","created_at");--> statement-breakpoint
CREATE INDEX "tasks_parent_idx" ON "tasks" USING btree ("workspace_id","onboarding_id","parent_id") WHERE "tasks"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "tasks_assignee_idx" ON "tasks" USING btree ("workspace_id","assignee_id","due_date","id") WHERE not "tasks"."done" and "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_assignee_contact_idx" ON "tasks" USING btree ("workspace_id","assignee_contact_id","due_date") WHERE "tasks"."assignee_contact_id" is not null and "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_due_idx" ON "tasks" USING btree ("workspace_id","due_date","id") WHERE not "tasks"."done" and "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_overdue_idx" ON "tasks" USING btree ("due_date") WHERE not "tasks"."done" and "tasks"."deleted_at" is null and "tasks"."due_date" is not null and "tasks"."overdue_notified_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_updated_at_idx" ON "tasks" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "tasks_search_idx" ON "tasks" USING gin ("workspace_id","title" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "templates_default_key" ON "templates" USING btree ("workspace_id","phase") WHERE "templates"."default_for_phase" and "templates"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "templates_phase_idx" ON "templates" USING btree ("workspace_id","phase");--> statement-breakpoint
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