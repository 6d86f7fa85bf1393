import { apiKeys } from "./api-key";
import { attachments } from "./attachment";
import { auditLog } from "./audit-event";
import { comments } from "./comment";
import { contacts } from "./contact";
import { customers } from "./customer";
import { members } from "./member";
import { meta } from "./meta";
import { onboardings } from "./onboarding-operations";
import type { Operation } from "./operation";
import { phases } from "./phase-operations";

/** The whole of /api/v1. What is not here does not exist; what is here has its route. */
export const contract = {
  ...meta,
  ...customers,
  ...contacts,
  ...onboardings,
  ...comments,
  ...attachments,
  ...phases,
  ...members,
  ...auditLog,
  ...apiKeys,
} as const;

export type Contract = typeof contract;

export const operations: readonly Operation[] = Object.values(contract);
