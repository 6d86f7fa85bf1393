import type { Contact } from "@/lib/contract/contact";
import type { Customer } from "@/lib/contract/customer";
import type { Member } from "@/lib/contract/member";
import type { Phase } from "@/lib/contract/phase";

/** What all parts of the page of an onboarding know, besides the onboarding itself. */
export type PageFacts = {
  onboardingId: string;
  /** The sequence, in its order. */
  phases: readonly Phase[];
  members: readonly Member[];
  customer: Pick<Customer, "id" | "name" | "display_id" | "slug" | "plan" | "tags" | "status">;
  primaryContact: Pick<Contact, "name" | "email"> | null;
  personId: string;
  mayEdit: boolean;
  now: string;
  timeZone: string;
};
