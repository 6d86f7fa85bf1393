import { expect, test } from "vitest";
import { passwordFault } from "./password";

test.each(["correct horse battery staple", "пароль-для-работы", "x7!kP2qa", "🐘🐘🐘🐘 und ein Wort"])(
  "%s is fine",
  (password) => {
    expect(passwordFault(password)).toBeNull();
  },
);

test.each([
  ["short", /at least 8/],
  ["x".repeat(129), /at most 128/],
  ["Password123", /commonest/],
  ["aaaaaaaaaaaa", /commonest/],
])("%s is refused", (password, words) => {
  expect(passwordFault(password)).toMatch(words);
});
