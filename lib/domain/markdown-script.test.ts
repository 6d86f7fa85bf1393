import { describe, expect, it } from "vitest";
import { hasScript } from "./markdown-script";

describe("hasScript", () => {
  it.each([
    "<script>alert(1)</script>",
    "Hello <SCRIPT src=//evil.example></SCRIPT>",
    "a\n\n< script>x",
    '<img src=x onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    "<a\nonclick=alert(1)>x</a>",
    "[click](javascript:alert(1))",
    "[click](<javascript:alert(1)>)",
    "[click](JaVaScRiPt:alert(1))",
    "[click](java\tscript:alert(1))",
    "[click](&#106;avascript:alert(1))",
    "[click](javascript&colon;alert(1))",
    "[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](data:text/html,<b>x</b>)",
    "`open\n\n<script>x</script>",
    "```\ncode\n```\n<script>x</script>",
  ])("finds it in %j", (markdown) => {
    expect(hasScript(markdown)).toBe(true);
  });

  it.each([
    'Put `<script src="https://cdn.example/a.js"></script>` into the head.',
    "```html\n<script>pivotal.init()</script>\n```",
    "~~~\n<img onerror=x>\n~~~",
    "``a `<script>` inside``",
    "The script is ready: see [the docs](https://example.com/javascript:notes).",
    "1 < 2 and on = off",
    "a <b>bold</b> word, and javascript: the good parts",
    "",
  ])("lets %j pass", (markdown) => {
    expect(hasScript(markdown)).toBe(false);
  });

  it("stays fast on what is made to make it slow", () => {
    for (const part of ["`", "```\n", "<a ", "[](", "~~~~", "<a on"]) {
      expect(hasScript(part.repeat(Math.floor(20_000 / part.length)))).toBe(false);
    }
  });
});
