import { expect, it } from "vitest";
import { type Mentionable, matching, mentionQueryAt, stillNamed, withMention } from "./mention-text";

const maya: Mentionable = { type: "member", id: "user_1", name: "Maya Lindqvist" };
const aiko: Mentionable = { type: "contact", id: "contact_1", name: "田中 愛子" };

it.each([
  ["@", { start: 0, words: "" }],
  ["Hello @ma", { start: 6, words: "ma" }],
  ["(@Maya L", { start: 1, words: "Maya L" }],
  ["one\n@田", { start: 4, words: "田" }],
  ["dana@contoso", undefined],
  ["@Maya ", undefined],
  ["@Maya\nnext", undefined],
  ["nobody", undefined],
])("reads what is looked for in “%s”", (text, query) => {
  expect(mentionQueryAt(text, text.length)).toEqual(query);
});

it("looks no further than the caret", () => {
  expect(mentionQueryAt("@may be", 3)).toEqual({ start: 0, words: "ma" });
});

it("finds people by any word of their name, and not who is written out already", () => {
  expect(matching([maya, aiko], "LIND")).toEqual([maya]);
  expect(matching([maya, aiko], "maya l")).toEqual([maya]);
  expect(matching([maya, aiko], "愛")).toEqual([aiko]);
  expect(matching([maya, aiko], "Maya Lindqvist")).toEqual([]);
  expect(matching([maya, aiko], "qvist")).toEqual([]);
});

it("puts the name where the caret is", () => {
  expect(withMention("Ask @ma today", { start: 4, words: "ma" }, maya)).toEqual({
    text: "Ask @Maya Lindqvist today",
    caret: 20,
  });
});

it("forgets whose name is no longer there, and keeps each once", () => {
  expect(stillNamed([maya, aiko, maya], "Hello @Maya Lindqvist")).toEqual([maya]);
});
