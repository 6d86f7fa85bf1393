-- Whose clock runs is one question with one answer at any moment.
ALTER TABLE periods ADD CONSTRAINT periods_overlap_excl
EXCLUDE USING gist (workspace_id WITH =, onboarding_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
--> statement-breakpoint
-- Checked at the end of the transaction, so that a whole order can be written row by row.
ALTER TABLE phases ADD CONSTRAINT phases_position_excl
EXCLUDE USING gist (workspace_id WITH =, position WITH =) WHERE (archived_at IS NULL)
DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- Room on the page for the rows that change most.
ALTER TABLE customers SET (fillfactor = 85);
--> statement-breakpoint
ALTER TABLE onboardings SET (fillfactor = 85);
--> statement-breakpoint
ALTER TABLE tasks SET (fillfactor = 90);
--> statement-breakpoint
-- What waits to be merged into a search index is read whole by every search: 4 MB of it, the default, made the
-- planner prefer the whole table.
ALTER INDEX customers_search_idx SET (gin_pending_list_limit = 256);
--> statement-breakpoint
ALTER INDEX customers_tags_idx SET (gin_pending_list_limit = 256);
--> statement-breakpoint
ALTER INDEX contacts_search_idx SET (gin_pending_list_limit = 256);
