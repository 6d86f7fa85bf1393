import { randomBytes, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { takeNumbers } from "@/db/counters";
import { accounts, members, sessions, users, workspaces } from "@/db/schema";
import { signedSessionCookie } from "@/lib/auth/session-cookie";
import type { Actor, Context } from "@/lib/context";
import { type ApiKeyCreateInput, apiKeyCreateSchema, type MintedApiKey } from "@/lib/contract/api-key";
import type { Attachment } from "@/lib/contract/attachment";
import { type Comment, type CommentCreateInput, commentCreateSchema } from "@/lib/contract/comment";
import { type Contact, type ContactCreateInput, contactCreateSchema } from "@/lib/contract/contact";
import {
  type CustomField,
  type CustomFieldCreateInput,
  customFieldCreateSchema,
} from "@/lib/contract/custom-field";
import { type Customer, type CustomerCreateInput, customerCreateSchema } from "@/lib/contract/customer";
import type { DefaultAccess, Role } from "@/lib/contract/enums";
import type { Upload } from "@/lib/contract/file";
import {
  type Onboarding,
  type OnboardingCreateInput,
  onboardingCreateSchema,
} from "@/lib/contract/onboarding";
import { type Task, type TaskCreateInput, taskCreateSchema } from "@/lib/contract/task";
import { type Template, type TemplateCreateInput, templateCreateSchema } from "@/lib/contract/template";
import { newId } from "@/lib/ids";
import { createApiKey } from "@/lib/services/api-keys/commands";
import { createAttachment } from "@/lib/services/attachments/commands";
import { createComment } from "@/lib/services/comments/commands";
import type { Parent } from "@/lib/services/comments/place";
import { createContact } from "@/lib/services/contacts/commands";
import { createCustomField } from "@/lib/services/custom-fields/commands";
import { createCustomer } from "@/lib/services/customers/commands";
import { createOnboarding } from "@/lib/services/onboardings/create";
import { createTask } from "@/lib/services/tasks/create";
import { createTemplate } from "@/lib/services/templates/commands";
import { createWorkspace } from "@/lib/services/workspaces/commands";
import { workspaceFrom } from "@/lib/services/workspaces/from-row";
import { png, uploadOf } from "./files";

export type Member = { id: string; name: string; email: string; role: Role; ctx: Context };
export type TestWorkspace = { id: string; slug: string; ctx: Context; owner: Member };
/** A live session; the cookie is what a browser would send. */
export type Session = { token: string; cookie: string; member: Member };

/** Of every person here, as the sign-in hashes it: hashing it anew would cost each test half a second. */
export const password = "correct-horse-battery";
const passwordHash =
  "0d2007a54f209518e1a1639cf7264894:6e89ae761fe2bf3a3b1c8e74fa08b04fadabe5758ff29529b7f5a2a5783ec3f60d0e4bc55ce9b9bc425f817deae84744c9c4d7a0426753dcb68c4468ae8edc68";

export async function makeWorkspace(
  options: { defaultAccess?: DefaultAccess; defaultKeyTier?: string } = {},
): Promise<TestWorkspace> {
  const tag = uniqueTag();
  const person = { name: "Olga Owner", email: `olga-${tag}@harbour.test` };
  const { workspaceId, userId } = await createWorkspace(
    db,
    { workspace: `Harbour ${tag}`, slug: `harbour-${tag}`, ...person, password, time_zone: "UTC" },
    async () => passwordHash,
    { isFirst: false },
  );
  if (Object.keys(options).length > 0) {
    await db.update(workspaces).set(options).where(eq(workspaces.id, workspaceId));
  }
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  if (!row) throw new Error("the workspace was not written");
  const workspace = workspaceFrom(row);
  const actor: Actor = { type: "member", id: userId, role: "owner", ...person };
  const owner = asMember({ workspace, actor });
  return { id: workspaceId, slug: row.slug, ctx: owner.ctx, owner };
}

/** The words of a context that differ from one test to the next; the rest is made when it is used. */
function asMember({ workspace, actor }: Pick<Context, "workspace" | "actor">): Member {
  if (actor.type !== "member") throw new Error("a member is a person");
  const { id, name, email, role } = actor;
  const ctx: Context = {
    workspace,
    actor,
    db,
    get now() {
      return new Date();
    },
    requestId: newId("request"),
    ifMatch: null,
  };
  return { id, name, email, role, ctx };
}

/** A new person on the team; `of` puts one who exists into another workspace. */
export async function makeMember(
  { ctx }: TestWorkspace,
  role: Exclude<Role, "owner">,
  of?: Member,
): Promise<Member> {
  const tag = uniqueTag();
  const person = of ?? { id: newId("user"), name: `Mika ${role}`, email: `mika-${tag}@harbour.test` };
  const { id, name, email } = person;
  const now = new Date();
  if (!of) {
    await db.insert(users).values({ id, name, email, emailVerified: true, createdAt: now, updatedAt: now });
    await db.insert(accounts).values({
      id: newId("account"),
      accountId: id,
      providerId: "credential",
      userId: id,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    });
  }
  await db.transaction(async (tx) => {
    const [numbers] = await takeNumbers(tx, ctx.workspace.id, "member", 1, now);
    await tx.insert(members).values({
      workspaceId: ctx.workspace.id,
      userId: id,
      role,
      number: numbers?.displayId ?? 0,
      joinedAt: now,
      updatedAt: now,
    });
  });
  return asMember({ workspace: ctx.workspace, actor: { type: "member", id, name, email, role } });
}

export async function removeMember(member: Member): Promise<void> {
  await db
    .update(members)
    .set({ removedAt: new Date() })
    .where(and(eq(members.workspaceId, member.ctx.workspace.id), eq(members.userId, member.id)));
}

export async function changeRole(member: Member, role: Exclude<Role, "owner">): Promise<void> {
  await db
    .update(members)
    .set({ role })
    .where(and(eq(members.workspaceId, member.ctx.workspace.id), eq(members.userId, member.id)));
}

export async function makeSession(member: Member, expiresAt?: Date): Promise<Session> {
  const token = randomBytes(24).toString("base64url");
  await db.insert(sessions).values({
    id: newId("session"),
    token,
    userId: member.id,
    activeWorkspaceId: member.ctx.workspace.id,
    expiresAt: expiresAt ?? new Date(Date.now() + 3_600_000),
    updatedAt: new Date(),
  });
  return { token, cookie: signedSessionCookie(token), member };
}

export async function makeKey(
  workspace: TestWorkspace,
  input: Partial<ApiKeyCreateInput> = {},
): Promise<MintedApiKey> {
  return createApiKey(workspace.ctx, apiKeyCreateSchema.parse({ name: "Tests", ...input }));
}

export async function makeCustomer(
  by: { ctx: Context },
  input: Partial<CustomerCreateInput> = {},
): Promise<Customer> {
  return createCustomer(by.ctx, customerCreateSchema.parse({ name: "Contoso", ...input }));
}

export async function makeContact(
  by: { ctx: Context },
  customerId: string,
  input: Partial<ContactCreateInput> = {},
): Promise<Contact> {
  const given = { name: "Dana Fischer", email: `dana-${uniqueTag()}@contoso.test`, ...input };
  return createContact(by.ctx, customerId, contactCreateSchema.parse(given));
}

export async function makeCustomField(
  by: { ctx: Context },
  input: Partial<CustomFieldCreateInput> = {},
): Promise<CustomField> {
  return createCustomField(
    by.ctx,
    customFieldCreateSchema.parse({ label: "Region", type: "string", ...input }),
  );
}

export async function makeOnboarding(
  by: { ctx: Context },
  customerId: string,
  input: Partial<OnboardingCreateInput> = {},
): Promise<Onboarding> {
  return createOnboarding(by.ctx, onboardingCreateSchema.parse({ customer_id: customerId, ...input }));
}

export async function makeComment(
  by: { ctx: Context },
  parent: Parent,
  input: Partial<CommentCreateInput> = {},
): Promise<Comment> {
  return createComment(by.ctx, parent, commentCreateSchema.parse({ body: "Kick-off on Monday", ...input }));
}

export async function makeAttachment(
  by: { ctx: Context },
  parent: Parent,
  upload?: Upload,
): Promise<Attachment> {
  return createAttachment(by.ctx, parent, upload ?? (await uploadOf("picture.png", png)));
}

export async function makeTemplate(
  by: { ctx: Context },
  input: Partial<TemplateCreateInput> = {},
): Promise<Template> {
  const given = { name: "Design kickoff", phase: "program_design", ...input };
  return createTemplate(by.ctx, templateCreateSchema.parse(given));
}

export async function makeTask(
  by: { ctx: Context },
  onboardingId: string,
  input: Partial<TaskCreateInput> = {},
): Promise<Task> {
  return createTask(by.ctx, onboardingId, taskCreateSchema.parse({ title: "Call Dana", ...input }));
}

export function uniqueTag(): string {
  return randomUUID().replaceAll("-", "").slice(0, 16);
}
