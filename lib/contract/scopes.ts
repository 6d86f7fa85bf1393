/** What a key may do. A read-only key has the `read:` half. */
export const scopes = [
  "read:customers",
  "write:customers",
  "read:contacts",
  "write:contacts",
  "read:onboardings",
  "write:onboardings",
  "read:tasks",
  "write:tasks",
  "read:comments",
  "write:comments",
  "read:phases",
  "write:phases",
  "read:templates",
  "write:templates",
  "read:custom_fields",
  "write:custom_fields",
  "read:members",
  "read:audit_events",
  "read:api_keys",
  "write:api_keys",
] as const;

export type Scope = (typeof scopes)[number];

export function scopesOf(key: { readOnly: boolean }): Scope[] {
  return scopes.filter(
    (scope) => !scope.endsWith(":api_keys") && (scope.startsWith("read:") || !key.readOnly),
  );
}
