import { type BrowserContext, test as base } from "@playwright/test";
import { closeDb } from "@/db/client";
import type { ApiKeyCreateInput, MintedApiKey } from "@/lib/contract/api-key";
import type { Contact, ContactCreateInput } from "@/lib/contract/contact";
import type { CustomField, CustomFieldCreateInput } from "@/lib/contract/custom-field";
import type { Customer, CustomerCreateInput } from "@/lib/contract/customer";
import type { DefaultAccess, Role } from "@/lib/contract/enums";
import type { Onboarding, OnboardingCreateInput } from "@/lib/contract/onboarding";
import type { Task, TaskCreateInput } from "@/lib/contract/task";
import type { Template, TemplateCreateInput } from "@/lib/contract/template";
import { phaseSequence } from "@/lib/services/phases/queries";
import { type Api, Caller } from "./factories/client";
import {
  type Member,
  makeAttachment,
  makeComment,
  makeContact,
  makeCustomer,
  makeCustomField,
  makeKey,
  makeMember,
  makeOnboarding,
  makeSession,
  makeTask,
  makeTemplate,
  makeWorkspace,
  type Session,
  type TestWorkspace,
} from "./factories/workspace";

export { expect } from "@playwright/test";

type Key = MintedApiKey & { api: Api };

/** What a test can have made, all of it in its own workspace unless it says another. */
type Mint = {
  workspace: (options?: { defaultAccess?: DefaultAccess; defaultKeyTier?: string }) => Promise<TestWorkspace>;
  member: (role: Exclude<Role, "owner">, workspace?: TestWorkspace, of?: Member) => Promise<Member>;
  session: (member: Member, expiresAt?: Date) => Promise<Session>;
  key: (input?: Partial<ApiKeyCreateInput>, workspace?: TestWorkspace) => Promise<Key>;
  customer: (input?: Partial<CustomerCreateInput>, by?: TestWorkspace | Member) => Promise<Customer>;
  contact: (customerId: string, input?: Partial<ContactCreateInput>, by?: TestWorkspace) => Promise<Contact>;
  customField: (input?: Partial<CustomFieldCreateInput>, by?: TestWorkspace) => Promise<CustomField>;
  onboarding: (
    customerId: string,
    input?: Partial<OnboardingCreateInput>,
    by?: TestWorkspace | Member,
  ) => Promise<Onboarding>;
  template: (input?: Partial<TemplateCreateInput>, by?: TestWorkspace) => Promise<Template>;
  task: (
    onboardingId: string,
    input?: Partial<TaskCreateInput>,
    by?: TestWorkspace | Member,
  ) => Promise<Task>;
  /** One record of every kind that a path can name, by the names of the path parameters. */
  ids: (workspace?: TestWorkspace) => Promise<Record<string, string>>;
};

type Fixtures = {
  /** The requests of this test, from an address that no other test has. */
  caller: Caller;
  workspace: TestWorkspace;
  /** Calls with a live key of the workspace. */
  api: Api;
  /** Calls without any credential. */
  anonymous: Api;
  mint: Mint;
  /** Calls as the dashboard does: by session, from our own pages. */
  as: (who: Session | Member) => Promise<Api>;
  signIn: (context: BrowserContext, member: Member) => Promise<Session>;
};

let madeCallers = 0;

export const test = base.extend<Fixtures, { database: undefined }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
    async ({}, use) => {
      await use(undefined);
      await closeDb();
    },
    { scope: "worker", auto: true },
  ],
  caller: async ({ baseURL }, use, { workerIndex }) => {
    madeCallers += 1;
    const caller = new Caller(baseURL ?? "http://localhost:3000", addressOf(workerIndex));
    await use(caller);
    caller.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  workspace: async ({}, use) => use(await makeWorkspace()),
  anonymous: async ({ caller }, use) => use(caller.api()),
  mint: async ({ caller, workspace }, use) => {
    await use({
      workspace: makeWorkspace,
      member: (role, of = workspace, person) => makeMember(of, role, person),
      session: makeSession,
      key: async (input, of = workspace) => {
        const minted = await makeKey(of, input);
        return { ...minted, api: caller.api({ authorization: `Bearer ${minted.key}` }) };
      },
      customer: (input, by = workspace) => makeCustomer(by, input),
      contact: (customerId, input, by = workspace) => makeContact(by, customerId, input),
      customField: (input, by = workspace) => makeCustomField(by, input),
      onboarding: (customerId, input, by = workspace) => makeOnboarding(by, customerId, input),
      template: (input, by = workspace) => makeTemplate(by, input),
      task: (onboardingId, input, by = workspace) => makeTask(by, onboardingId, input),
      ids: async (of = workspace) => {
        const { id: customerId } = await makeCustomer(of);
        const { id: contactId } = await makeContact(of, customerId);
        const { id: onboardingId } = await makeOnboarding(of, customerId);
        const { id: taskId } = await makeTask(of, onboardingId);
        const { id: commentId } = await makeComment(of, { onboardingId });
        const { id: attachmentId } = await makeAttachment(of, { onboardingId });
        const { id: apiKeyId } = await makeKey(of);
        const { id: customFieldId } = await makeCustomField(of);
        const phaseId = (await phaseSequence(of.ctx))[1]?.id ?? "";
        const { id: templateId } = await makeTemplate(of);
        return {
          customerId,
          contactId,
          onboardingId,
          taskId,
          commentId,
          attachmentId,
          phaseId,
          customFieldId,
          templateId,
          apiKeyId,
        };
      },
    });
  },
  api: async ({ mint }, use) => use((await mint.key()).api),
  as: async ({ caller }, use) => {
    await use(async (who) => {
      const { cookie } = "cookie" in who ? who : await makeSession(who);
      return caller.api({ cookie, "sec-fetch-site": "same-origin" });
    });
  },
  signIn: async ({ baseURL }, use) => {
    await use(async (context, member) => {
      const session = await makeSession(member);
      const [name = "", value = ""] = session.cookie.split("=", 2);
      await context.addCookies([
        { name, value, url: baseURL ?? "http://localhost:3000", httpOnly: true, sameSite: "Lax" },
      ]);
      return session;
    });
  },
});

/** All of 127.0.0.0/8 is this machine on Linux; elsewhere every test comes from one address. */
function addressOf(workerIndex: number): string {
  if (process.platform !== "linux") return "127.0.0.1";
  return `127.${10 + (workerIndex % 200)}.${Math.floor(madeCallers / 250) % 250}.${1 + (madeCallers % 250)}`;
}
