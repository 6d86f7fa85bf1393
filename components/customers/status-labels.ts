import { type CustomerStatus, customerStatuses } from "@/lib/contract/enums";

export const statusLabels: Readonly<Record<CustomerStatus, string>> = {
  onboarding: "Onboarding",
  active: "Active",
  at_risk: "At risk",
  churned: "Churned",
  archived: "Archived",
};

export const statusOptions = customerStatuses.map((value) => ({ value, label: statusLabels[value] }));
