import type { QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import type { OnboardingTab } from "@/components/onboardings/onboarding-tabs";
import { currentCtx } from "@/lib/auth/current-ctx";
import { allPages, fullPage } from "@/lib/client/all-pages";
import { commentsOptions, commentsPageSize } from "@/lib/client/comments";
import { contactListOptions, onlyContacts } from "@/lib/client/contacts";
import { onboardingOptions, shownOfOne } from "@/lib/client/onboardings";
import { getQueryClient } from "@/lib/client/query-client";
import { onlyTasks, taskListOptions } from "@/lib/client/tasks";
import type { Context } from "@/lib/context";
import type { Onboarding } from "@/lib/contract/onboarding";
import { may } from "@/lib/domain/rights";
import { ApiError } from "@/lib/errors";
import { listComments } from "@/lib/services/comments/queries";
import { listContacts } from "@/lib/services/contacts/queries";
import { getCustomer } from "@/lib/services/customers/queries";
import { listMembers } from "@/lib/services/members/queries";
import { getOnboarding } from "@/lib/services/onboardings/queries";
import { listPhases } from "@/lib/services/phases/queries";
import { listOnboardingTasks } from "@/lib/services/tasks/queries";

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

/** What the page of an onboarding shows, and what its tab does; queries stand under the keys that the browser asks for. */
export async function loadOnboardingPage(segment: string, tab: OnboardingTab) {
  const ctx = await currentCtx();
  const onboarding = await onboardingOfPath(segment);
  const queryClient = getQueryClient();
  const [phases, members, customer, contacts] = await Promise.all([
    listPhases(ctx, {}),
    listMembers(ctx),
    getCustomer(ctx, onboarding.customer_id),
    listContacts(ctx, onboarding.customer_id, { limit: 1, is_primary: true }),
    tab === "tasks" && loadTasks(ctx, onboarding, queryClient),
    tab === "comments" && loadComments(ctx, onboarding.id, queryClient),
  ]);
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

/** With the names of the contacts, if some of them have tasks. */
async function loadTasks(
  ctx: Context,
  { id, customer_id }: Onboarding,
  queryClient: QueryClient,
): Promise<void> {
  const tasks = onlyTasks(
    await allPages((cursor) => listOnboardingTasks(ctx, id, { sort: "position", limit: fullPage, cursor })),
  );
  queryClient.setQueryData(taskListOptions(id).queryKey, tasks);
  if (tasks.every(({ assignee_contact_id }) => assignee_contact_id === null)) return;
  const contacts = await allPages((cursor) => listContacts(ctx, customer_id, { limit: fullPage, cursor }));
  queryClient.setQueryData(contactListOptions(customer_id).queryKey, onlyContacts(contacts));
}

async function loadComments(ctx: Context, onboardingId: string, queryClient: QueryClient): Promise<void> {
  const page = await listComments(ctx, { onboardingId }, { limit: commentsPageSize });
  const { queryKey } = commentsOptions({ onboardingId });
  queryClient.setQueryData(queryKey, { pages: [page], pageParams: [null] });
}
