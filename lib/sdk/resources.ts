import type { Route } from "./contract.ts";

/**
 * Every method of the client, by resource. The verb says what comes back: `list…` a list that pages by itself,
 * `download…` the response as it came, any other the object. The types follow from the contract.
 */
export const resources = {
  me: {
    get: "GET /me",
  },
  customers: {
    list: "GET /customers",
    create: "POST /customers",
    count: "GET /customers/counts",
    get: "GET /customers/{customerId}",
    update: "PATCH /customers/{customerId}",
    delete: "DELETE /customers/{customerId}",
    restore: "POST /customers/{customerId}/restore",
    listActivity: "GET /customers/{customerId}/activity",
    listOnboardings: "GET /customers/{customerId}/onboardings",
  },
  contacts: {
    list: "GET /customers/{customerId}/contacts",
    create: "POST /customers/{customerId}/contacts",
    get: "GET /contacts/{contactId}",
    update: "PATCH /contacts/{contactId}",
    delete: "DELETE /contacts/{contactId}",
    restore: "POST /contacts/{contactId}/restore",
  },
  onboardings: {
    list: "GET /onboardings",
    create: "POST /onboardings",
    get: "GET /onboardings/{onboardingId}",
    update: "PATCH /onboardings/{onboardingId}",
    delete: "DELETE /onboardings/{onboardingId}",
    restore: "POST /onboardings/{onboardingId}/restore",
    bulkUpdate: "POST /onboardings/bulk",
    listAuditEvents: "GET /onboardings/{onboardingId}/audit-events",
    listTransitions: "GET /onboardings/{onboardingId}/transitions",
    applyTemplate: "POST /onboardings/{onboardingId}/templates",
    listTasks: "GET /onboardings/{onboardingId}/tasks",
  },
  tasks: {
    list: "GET /tasks",
    bulkUpdate: "POST /tasks/bulk",
    create: "POST /onboardings/{onboardingId}/tasks",
    get: "GET /tasks/{taskId}",
    update: "PATCH /tasks/{taskId}",
    delete: "DELETE /tasks/{taskId}",
    restore: "POST /tasks/{taskId}/restore",
    createSubtask: "POST /tasks/{taskId}/subtasks",
  },
  phases: {
    list: "GET /phases",
    create: "POST /phases",
    get: "GET /phases/{phaseId}",
    update: "PATCH /phases/{phaseId}",
    archive: "DELETE /phases/{phaseId}",
    reorder: "PATCH /phases",
    applyPreset: "POST /phases/preset",
  },
  templates: {
    list: "GET /templates",
    create: "POST /templates",
    get: "GET /templates/{templateId}",
    update: "PATCH /templates/{templateId}",
    delete: "DELETE /templates/{templateId}",
  },
  customFields: {
    list: "GET /custom-fields",
    create: "POST /custom-fields",
    update: "PATCH /custom-fields/{customFieldId}",
    delete: "DELETE /custom-fields/{customFieldId}",
  },
  comments: {
    list: "GET /onboardings/{onboardingId}/comments",
    create: "POST /onboardings/{onboardingId}/comments",
    listOfTask: "GET /tasks/{taskId}/comments",
    createOnTask: "POST /tasks/{taskId}/comments",
    get: "GET /comments/{commentId}",
    update: "PATCH /comments/{commentId}",
    delete: "DELETE /comments/{commentId}",
    restore: "POST /comments/{commentId}/restore",
  },
  attachments: {
    create: "POST /onboardings/{onboardingId}/attachments",
    createOnTask: "POST /tasks/{taskId}/attachments",
    get: "GET /attachments/{attachmentId}",
    downloadContent: "GET /attachments/{attachmentId}/content",
    delete: "DELETE /attachments/{attachmentId}",
  },
  members: {
    list: "GET /members",
  },
  auditEvents: {
    list: "GET /audit-events",
  },
} as const satisfies Record<string, Record<string, Route>>;

export type Table = typeof resources;
