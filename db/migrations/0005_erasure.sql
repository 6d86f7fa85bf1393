-- The whole of a workspace that has been deleted, children first. The one way in which audit events disappear.
CREATE FUNCTION purge_workspace(p_workspace text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  table_name text;
BEGIN
  PERFORM 1 FROM workspaces WHERE id = p_workspace AND deleted_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Only a deleted workspace can be purged.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  DELETE FROM api_key_usage u USING api_keys k WHERE k.id = u.key_id AND k.workspace_id = p_workspace;
  FOREACH table_name IN ARRAY ARRAY[
    'api_log', 'outbox', 'idempotent_requests',
    'import_rows', 'imports',
    'notification_preferences', 'notifications',
    'contact_tokens', 'reminder_mutes', 'reminders', 'reminder_messages', 'reminder_settings',
    'integrations', 'saved_views', 'favourites', 'access_grants',
    'attachments', 'comment_mentions', 'comments',
    'tasks', 'target_shifts', 'onboarding_phase_templates', 'transitions', 'periods', 'onboardings',
    'template_tasks', 'templates', 'phases', 'custom_fields',
    'contacts', 'customers',
    'audit_personal', 'audit_events', 'audit_names',
    'invitations', 'api_keys', 'members', 'counters'
  ] LOOP
    EXECUTE format('DELETE FROM %I WHERE workspace_id = $1', table_name) USING p_workspace;
  END LOOP;
  UPDATE sessions SET active_workspace_id = NULL WHERE active_workspace_id = p_workspace;
  DELETE FROM workspaces WHERE id = p_workspace;
END
$$;
--> statement-breakpoint
-- A person's names and addresses go from the audit log; what happened, and that somebody did it, stays.
CREATE FUNCTION erase_person(p_workspace text, p_person text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  erased int;
BEGIN
  DELETE FROM audit_personal WHERE workspace_id = p_workspace AND subject_id = p_person;
  UPDATE audit_events SET actor_name_id = NULL
  WHERE workspace_id = p_workspace AND actor_id = p_person AND actor_name_id IS NOT NULL;
  GET DIAGNOSTICS erased = ROW_COUNT;
  DELETE FROM audit_names WHERE workspace_id = p_workspace AND actor_id = p_person;
  RETURN erased;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION purge_workspace(text), erase_person(text, text) FROM PUBLIC;
