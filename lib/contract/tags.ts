/** The chapters of the API, in the order in which they are read. */
export const tags = {
  Meta: "Who calls, and whether the server answers.",
  Customers: "The companies that are taken from signed contract to live.",
  Contacts: "The people at a customer; at most one is primary.",
  Onboardings: "The phased plans that take one customer from signed to live.",
  Tasks: "The work inside a phase of an onboarding; subtasks are one level deep.",
  Comments: "What people say about an onboarding or a task, and the files they attach.",
  Phases: "The workspace-wide sequence of stages.",
  Templates: "Saved sets of tasks for one phase.",
  "Custom fields": "What a workspace wants to know of its customers besides.",
  Members: "The team of the workspace.",
  "Audit log": "What happened, who did it, and what it changed.",
  "API keys": "The credentials of integrations. For admins' sessions.",
} as const;

export type Tag = keyof typeof tags;
