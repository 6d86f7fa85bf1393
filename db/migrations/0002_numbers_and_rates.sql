-- Reserves p_count successive numbers and milliseconds of one kind. One statement: the row lock orders writers,
-- and a transaction that fails gives its numbers back, so there are no gaps.
CREATE FUNCTION take_numbers(p_workspace text, p_kind text, p_count int, p_now timestamptz)
RETURNS TABLE (first_display_id int, first_created_at timestamptz)
LANGUAGE sql AS $$
  INSERT INTO counters AS c (workspace_id, kind, last_display_id, last_created_at)
  VALUES (
    p_workspace, p_kind, p_count,
    date_trunc('milliseconds', p_now) + (p_count - 1) * interval '1 millisecond'
  )
  ON CONFLICT (workspace_id, kind) DO UPDATE SET
    last_display_id = c.last_display_id + p_count,
    last_created_at =
      greatest(date_trunc('milliseconds', p_now), c.last_created_at + interval '1 millisecond')
      + (p_count - 1) * interval '1 millisecond'
  RETURNING
    c.last_display_id - p_count + 1,
    c.last_created_at - (p_count - 1) * interval '1 millisecond'
$$;
--> statement-breakpoint
-- One row per workspace and kind is updated by every write: room on the page keeps the updates heap-only.
ALTER TABLE counters SET (fillfactor = 50);
--> statement-breakpoint
-- Counting requests must not wait for the disk. What a crash loses here is a minute of counting.
ALTER TABLE api_key_usage SET UNLOGGED;
--> statement-breakpoint
ALTER TABLE api_key_usage SET (fillfactor = 50);
--> statement-breakpoint
ALTER TABLE rate_windows SET UNLOGGED;
--> statement-breakpoint
ALTER TABLE rate_windows SET (fillfactor = 50);
--> statement-breakpoint
-- Counts one hit against a sliding window, unless it would be one too many.
-- Hits of one second share an entry, which leaves the window p_window after the last of them: so no span of that
-- length ever holds more than p_limit, and retry_after_seconds, measured to the moment at which the oldest entry
-- leaves, is always enough and never more than the window. A null limit counts nothing: the caller has no key.
CREATE FUNCTION hit_rate_window(
  p_bucket text, p_limit int, p_now timestamptz, p_window interval DEFAULT interval '60 seconds',
  OUT allowed boolean, OUT remaining int, OUT reset_at timestamptz, OUT retry_after_seconds int,
  OUT counted_at timestamptz
)
LANGUAGE plpgsql AS $$
DECLARE
  w rate_windows%ROWTYPE;
  at timestamptz;
  n int;
BEGIN
  IF p_limit IS NULL THEN
    RETURN;
  END IF;
  LOOP
    SELECT * INTO w FROM rate_windows WHERE bucket = p_bucket FOR UPDATE;
    EXIT WHEN FOUND;
    INSERT INTO rate_windows (bucket, last_at) VALUES (p_bucket, p_now) ON CONFLICT DO NOTHING;
  END LOOP;
  -- Servers' clocks differ a little; a window never runs backwards.
  at := greatest(p_now::timestamptz(3), w.last_at);

  -- An entry whose hits were all given back would promise room that its leaving does not make.
  WHILE w.hit_ats[1] <= at - p_window OR w.hit_counts[1] = 0 LOOP
    w.total := w.total - w.hit_counts[1];
    w.hit_ats := w.hit_ats[2:];
    w.hit_counts := w.hit_counts[2:];
  END LOOP;

  allowed := w.total < p_limit;
  IF allowed THEN
    n := coalesce(array_length(w.hit_ats, 1), 0);
    IF n > 0 AND date_trunc('second', w.hit_ats[n]) = date_trunc('second', at) THEN
      w.hit_ats[n] := at;
      w.hit_counts[n] := w.hit_counts[n] + 1;
    ELSE
      w.hit_ats := w.hit_ats || at;
      w.hit_counts := w.hit_counts || 1;
    END IF;
    w.total := w.total + 1;
    UPDATE rate_windows r
    SET hit_ats = w.hit_ats, hit_counts = w.hit_counts, total = w.total, last_at = at
    WHERE r.bucket = p_bucket;
    counted_at := at;
    retry_after_seconds := 0;
  ELSE
    retry_after_seconds :=
      greatest(1, ceil(extract(epoch FROM w.hit_ats[1] + p_window - at))::int);
  END IF;
  remaining := greatest(0, p_limit - w.total);
  reset_at := w.hit_ats[1] + p_window;
END
$$;
--> statement-breakpoint
-- Takes back a hit that turned out not to count. p_counted_at is what hit_rate_window answered; an entry that
-- has left the window by now needs nothing.
CREATE FUNCTION return_rate_token(p_bucket text, p_counted_at timestamptz) RETURNS void
LANGUAGE sql AS $$
  UPDATE rate_windows r
  SET hit_counts[i.position] = r.hit_counts[i.position] - 1, total = r.total - 1
  FROM (
    SELECT p.position
    FROM rate_windows o, generate_subscripts(o.hit_ats, 1) AS p (position)
    WHERE o.bucket = p_bucket
      AND date_trunc('second', o.hit_ats[p.position]) = date_trunc('second', p_counted_at)
    LIMIT 1
  ) i
  WHERE r.bucket = p_bucket AND r.hit_counts[i.position] > 0
$$;
--> statement-breakpoint
CREATE FUNCTION count_key_use(p_key text, p_ip text, p_now timestamptz) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO api_key_usage AS u (key_id, requests, last_used_at, last_used_ip)
  VALUES (p_key, 1, p_now, p_ip)
  ON CONFLICT (key_id) DO UPDATE SET
    requests = u.requests + 1, last_used_at = excluded.last_used_at, last_used_ip = excluded.last_used_ip
$$;
--> statement-breakpoint
-- Moves what has gathered into the keys' own rows; run each minute.
CREATE FUNCTION fold_key_usage() RETURNS int
LANGUAGE sql AS $$
  WITH taken AS (
    DELETE FROM api_key_usage RETURNING *
  ), folded AS (
    UPDATE api_keys k
    SET request_count = k.request_count + t.requests,
        last_used_at = greatest(k.last_used_at, t.last_used_at),
        last_used_ip = t.last_used_ip
    FROM taken t WHERE k.id = t.key_id
    RETURNING k.id
  )
  SELECT count(*)::int FROM folded
$$;
