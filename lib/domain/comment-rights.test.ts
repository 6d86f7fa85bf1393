import { expect, it } from "vitest";
import type { Actor } from "@/lib/context";
import type { Role } from "@/lib/contract/enums";
import { isAuthor, mayRemove } from "./comment-rights";

const member = (id: string, role: Role): Actor => ({
  type: "member",
  id,
  name: id,
  email: `${id}@a.b`,
  role,
});
const contact: Actor = { type: "contact", id: "cont_1", name: "Dana" };

it.each(["owner", "admin", "member", "viewer"] as const)(
  "lets a %s who wrote it change and remove it",
  (role) => {
    const author = member("user_1", role);
    expect([isAuthor(author, author), mayRemove(author, author)]).toEqual([true, true]);
  },
);

it("lets admins remove what others wrote, and nobody else", () => {
  const author = member("user_1", "member");
  const may = (role: Role) => mayRemove(member("user_2", role), author);
  expect([may("owner"), may("admin"), may("member"), may("viewer")]).toEqual([true, true, false, false]);
  expect(isAuthor(member("user_2", "owner"), author)).toBe(false);
  expect([mayRemove(contact, author), mayRemove(contact, contact)]).toEqual([false, true]);
});

it("tells a contact from a member with the same id", () => {
  expect(isAuthor(contact, { type: "member", id: "cont_1" })).toBe(false);
});
