import { notFound } from "next/navigation";
import { cache } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import { currentCtx } from "@/lib/auth/current-ctx";
import { onboardingOptions, shownOfOne } from "@/lib/client/onboardings";
import { getQueryClient } from "@/lib/client/query-client";
import { may } from "@/lib/domain/rights";
import { ApiError } from "@/lib/errors";
import { listContacts } from "@/lib/services/contacts/queries";
import { getCustomer } from "@/lib/services/customers/queries";
import { listMembers } from "@/lib/services/members/queries";
import { getOnboarding } from "@/lib/services/onboardings/queries";
import { listPhases } from "@/lib/services/phases/queries";

/** By number or id. Read once per page, for its title and its body. */
export const onboardingOfPath = cache(async (segment: string) => {
  const ctx = await currentCtx();
  try {
    return await getOnboarding(ctx, segment, [...shownOfOne]);
  } catch (error) {
    if (error instanceof ApiError && error.code === "onboarding_not_found") notFound();
    throw error;
  }
});

/** What the page of an onboarding shows, whatever tab; the onboarding itself under the key that the browser asks for. */
export async function loadOnboardingPage(segment: string) {
  const ctx = await currentCtx();
  const onboarding = await onboardingOfPath(segment);
  const [phases, members, customer, contacts] = await Promise.all([
    listPhases(ctx, {}),
    listMembers(ctx),
    getCustomer(ctx, onboarding.customer_id),
    listContacts(ctx, onboarding.customer_id, { limit: 1, is_primary: true }),
  ]);
  const queryClient = getQueryClient();
  queryClient.setQueryData(onboardingOptions(onboarding.id).queryKey, onboarding);
  const [primary] = contacts.data;
  const facts: PageFacts = {
    onboardingId: onboarding.id,
    phases: phases.data,
    members: members.data,
    customer,
    primaryContact: primary?.object === "contact" ? primary : null,
    personId: ctx.actor.id ?? "",
    mayEdit: may(ctx.actor, "onboardings.edit"),
    now: ctx.now.toISOString(),
    timeZone: ctx.workspace.timeZone,
  };
  return { facts, onboarding, queryClient };
}
