import { apiKeys } from "./api-key";
import { attachments } from "./attachment";
import { auditLog } from "./audit-event";
import { comments } from "./comment";
import { contacts } from "./contact";
import { customFields } from "./custom-field";
import { customers } from "./customer-operations";
import { members } from "./member";
import { meta } from "./meta";
import { onboardings } from "./onboarding-operations";
import { onboardingTemplates } from "./onboarding-template";
import type { Operation } from "./operation";
import { phases } from "./phase-operations";
import { tasks } from "./task-operations";
import { templates } from "./template";

/** The whole of /api/v1. What is not here does not exist; what is here has its route. */
export const contract = {
  ...meta,
  ...customers,
  ...contacts,
  ...customFields,
  ...onboardings,
  ...comments,
  ...attachments,
  ...onboardingTemplates,
  ...tasks,
  ...phases,
  ...templates,
  ...members,
  ...auditLog,
  ...apiKeys,
} as const;

export type Contract = typeof contract;

export const operations: readonly Operation[] = Object.values(contract);
