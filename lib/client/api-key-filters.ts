import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";

/** What stands in the URL of the list of API keys. */
export const apiKeyFilters = {
  mode: parseAsStringLiteral(["all", "live", "test"]).withDefault("all"),
  by: parseAsArrayOf(parseAsString).withDefault([]),
  revoked: parseAsBoolean.withDefault(true),
  drawer: parseAsStringLiteral(["new"]).withOptions({ history: "push" }),
};

export const noApiKeyFilters = { mode: null, by: null, revoked: null } as const;
