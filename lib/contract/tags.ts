/** The chapters of the API, in the order in which they are read. */
export const tags = {
  Meta: "Who calls, and whether the server answers.",
  Customers: "The companies that are taken from signed contract to live.",
  Contacts: "The people at a customer; at most one is primary.",
  Members: "The team of the workspace.",
  "Audit log": "What happened, who did it, and what it changed.",
  "API keys": "The credentials of integrations. For admins' sessions.",
} as const;

export type Tag = keyof typeof tags;
