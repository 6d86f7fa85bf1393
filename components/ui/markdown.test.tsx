import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Markdown } from "./markdown";

const drawn = (text: string) => renderToStaticMarkup(<Markdown>{text}</Markdown>);

it("draws what people write", () => {
  expect(drawn("**Go live** on ~~Monday~~ Tuesday")).toMatch(/<strong[^>]*>Go live<\/strong> on <del>Monday/);
  expect(drawn("- [x] DNS\n- [ ] Test order")).toMatch(/<input[^>]*checked/);
  expect(drawn("| a | b |\n| - | - |\n| 1 | 2 |")).toMatch(/<td[^>]*>1<\/td>/);
});

it("carries no script, no HTML and no style of the writer", () => {
  for (const text of [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<div style="position:fixed">over everything</div>',
    "<iframe src=https://evil.test></iframe>",
  ]) {
    expect(drawn(`Before\n\n${text}\n\nafter`), text).not.toMatch(
      /<(script|img|iframe|div)|onerror|javascript:|style=/,
    );
  }
});

it("links to the web and to mail only, and opens other hosts without a way back", () => {
  for (const target of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"]) {
    expect(drawn(`[x](${target})`)).not.toMatch(/script:|data:/i);
  }
  expect(drawn("[x](https://contoso.de)")).toMatch(/rel="noopener noreferrer nofollow" target="_blank"/);
  expect(drawn("[x](//contoso.de)")).toContain("noopener");
  expect(drawn("[x](/customers/42)")).not.toContain("target=");
  expect(drawn("[x](mailto:dana@contoso.de)")).toContain('href="mailto:dana@contoso.de"');
});

it("asks no other host for a picture", () => {
  expect(drawn("![Plan](https://evil.test/pixel.png)")).not.toContain("<img");
  expect(drawn("![Plan](https://evil.test/pixel.png)")).toMatch(/<a [^>]*>Plan<\/a>/);
  expect(drawn("![Plan](//evil.test/pixel.png)")).not.toContain("<img");
  expect(drawn("![Plan](/api/v1/attachments/1/content)")).toContain(
    '<img src="/api/v1/attachments/1/content"',
  );
});
