-- A month without a partition of its own still takes rows.
CREATE TABLE audit_events_default PARTITION OF audit_events DEFAULT;
--> statement-breakpoint
-- The audit log is append-only. The call stack tells the few functions that may do otherwise.
CREATE FUNCTION refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  stack text;
BEGIN
  GET DIAGNOSTICS stack = PG_CONTEXT;
  IF stack ~ '(?n)^PL/pgSQL function (\w+\.)?(purge_workspace|erase_person|ensure_audit_partitions)\(' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'The audit log is append-only: % is refused.', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit_events
FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
-- Triggers of statements are not passed on to partitions.
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_events_default
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
-- Makes the partitions of this month, the months ahead and, for histories that are brought in, the months back.
-- Rows that had to wait in the default partition move to their month.
CREATE FUNCTION ensure_audit_partitions(months_ahead int, months_back int DEFAULT 0) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  first_day timestamptz;
  after_last timestamptz;
  partition text;
  made int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ensure_audit_partitions'));
  FOR month IN -months_back .. months_ahead LOOP
    first_day := (date_trunc('month', now() AT TIME ZONE 'UTC') + month * interval '1 month') AT TIME ZONE 'UTC';
    after_last := (first_day AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC';
    partition := 'audit_events_' || to_char(first_day AT TIME ZONE 'UTC', 'YYYY_MM');
    CONTINUE WHEN to_regclass(quote_ident(partition)) IS NOT NULL;
    -- From the top down, as everybody else locks them.
    LOCK TABLE ONLY audit_events IN SHARE UPDATE EXCLUSIVE MODE;
    EXECUTE format('CREATE TABLE %I (LIKE audit_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition);
    -- No writer may add to the default partition between the move and the attachment.
    LOCK TABLE audit_events_default IN ACCESS EXCLUSIVE MODE;
    EXECUTE format(
      'INSERT INTO %I SELECT * FROM audit_events_default WHERE created_at >= $1 AND created_at < $2', partition
    ) USING first_day, after_last;
    DELETE FROM audit_events_default WHERE created_at >= first_day AND created_at < after_last;
    EXECUTE format(
      'ALTER TABLE audit_events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
      partition, first_day, after_last
    );
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()',
      partition
    );
    made := made + 1;
  END LOOP;
  RETURN made;
END
$$;
--> statement-breakpoint
SELECT ensure_audit_partitions(3);
