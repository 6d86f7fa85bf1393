import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, notifications } from "@/db/schema";
import { png, uploadOf } from "@/e2e/factories/files";
import { makeAttachment, makeComment, makeTask, type TestWorkspace } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import type { Context } from "@/lib/context";
import type { Contact } from "@/lib/contract/contact";
import { ApiError } from "@/lib/errors";
import { createAttachment } from "@/lib/services/attachments/commands";
import { getAttachment } from "@/lib/services/attachments/queries";
import { createComment, updateComment } from "@/lib/services/comments/commands";
import { getComment, listComments } from "@/lib/services/comments/queries";
import { deleteComment } from "@/lib/services/comments/remove";

const page = { limit: 20, include_tasks: true };

/** As a contact acts who came by the link in a mail. */
function asContact({ ctx }: TestWorkspace, { id, name }: Contact): Context {
  return { ...ctx, now: new Date(), actor: { type: "contact", id, name } };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "nothing refused",
    (error: unknown) => (error instanceof ApiError ? error.code : String(error)),
  );

test("a contact reads and writes what both sides see, at its own company", async ({ mint, workspace }) => {
  const customer = await mint.customer();
  const onboarding = await mint.onboarding(customer.id);
  const other = await mint.onboarding((await mint.customer({ name: "Fjord" })).id);
  const dana = asContact(workspace, await mint.contact(customer.id));
  const place = { onboardingId: onboarding.id };
  const ours = await makeTask(workspace, onboarding.id);
  const theirs = await makeTask(workspace, onboarding.id, { customer_facing: true });
  const inside = await makeComment(workspace, place, { body: "Inside" });
  const shared = await makeComment(workspace, place, { body: "Shared", visibility: "customer" });
  await makeComment(workspace, { taskId: ours.id }, { body: "Our task", visibility: "customer" });
  await makeComment(workspace, { taskId: theirs.id }, { body: "Their task", visibility: "customer" });

  const posted = await createComment(dana, place, { body: "We have answered" });
  expect(posted).toMatchObject({ visibility: "customer", author: { type: "contact", name: "Dana Fischer" } });
  const seen = await listComments(dana, place, page);
  expect(seen.data.map(({ body }) => body)).toEqual(["We have answered", "Their task", "Shared"]);

  expect(await refusal(getComment(dana, inside.id))).toBe("comment_not_found");
  expect(await refusal(createComment(dana, { taskId: ours.id }, { body: "x" }))).toBe("task_not_found");
  expect(await refusal(createComment(dana, { onboardingId: other.id }, { body: "x" }))).toBe(
    "onboarding_not_found",
  );
  expect(await refusal(createComment(dana, place, { body: "x", visibility: "internal" }))).toBe(
    "insufficient_permissions",
  );
  expect(await refusal(updateComment(dana, shared.id, { body: "x" }))).toBe("insufficient_permissions");
  expect(await refusal(deleteComment(dana, shared.id))).toBe("insufficient_permissions");
  expect((await updateComment(dana, posted.id, { body: "We have answered all" })).edited_at).not.toBeNull();
  expect((await deleteComment(dana, posted.id)).deleted).toBe(true);
});

test("a contact who was archived or deleted reaches nothing", async ({ mint, workspace, api }) => {
  const customer = await mint.customer();
  const place = { onboardingId: (await mint.onboarding(customer.id)).id };
  const contact = await mint.contact(customer.id);
  await api.patch(`/contacts/${contact.id}`, { archived: true });
  expect(await refusal(listComments(asContact(workspace, contact), place, page))).toBe(
    "onboarding_not_found",
  );
  expect(await refusal(createComment(asContact(workspace, contact), place, { body: "x" }))).toBe(
    "onboarding_not_found",
  );
});

test("a contact's words are told to the CSM, else to the customer's owner, else to the workspace's", async ({
  mint,
  workspace,
  api,
}) => {
  const [csm, owner] = [await mint.member("member"), await mint.member("member")];
  const led = await mint.customer({ owner_id: owner.id });
  const { body: loose } = await api.post<{ id: string }>("/customers", { name: "Nobody's" });
  const toldOf = async (customerId: string, csmId: string | null) => {
    const { id: onboardingId } = await mint.onboarding(customerId, { csm_id: csmId });
    const dana = asContact(workspace, await mint.contact(customerId));
    const { id } = await createComment(dana, { onboardingId }, { body: "We have answered" });
    const rows = await db.select().from(notifications).where(eq(notifications.commentId, id));
    return rows.map(({ userId, event }) => [userId, event]);
  };
  expect(await toldOf(led.id, csm.id)).toEqual([[csm.id, "customer_replied"]]);
  expect(await toldOf(led.id, null)).toEqual([[owner.id, "customer_replied"]]);
  expect(await toldOf(loose.id, null)).toEqual([[workspace.owner.id, "customer_replied"]]);
});

test("a contact sees the files of what it sees, and its own", async ({ mint, workspace }) => {
  const customer = await mint.customer();
  const place = { onboardingId: (await mint.onboarding(customer.id)).id };
  const dana = asContact(workspace, await mint.contact(customer.id));
  const kim = asContact(workspace, await mint.contact(customer.id));
  const attached = async (visibility: "internal" | "customer") => {
    const file = await makeAttachment(workspace, place);
    await makeComment(workspace, place, { visibility, attachment_ids: [file.id] });
    return file.id;
  };
  const loose = await makeAttachment(workspace, place);
  const own = await createAttachment(dana, place, await uploadOf("ours.png", png));
  expect(await refusal(getAttachment(dana, await attached("internal")))).toBe("attachment_not_found");
  expect(await refusal(getAttachment(dana, await attached("customer")))).toBe("nothing refused");
  expect(await refusal(getAttachment(dana, loose.id))).toBe("attachment_not_found");
  expect(await refusal(getAttachment(dana, own.id))).toBe("nothing refused");
  expect(await refusal(getAttachment(kim, own.id))).toBe("attachment_not_found");
  const [row] = await db.select().from(attachments).where(eq(attachments.id, own.id));
  expect(row).toMatchObject({ uploaderType: "contact", uploaderId: dana.actor.id });
});
