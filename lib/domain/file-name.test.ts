import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition, maxFileName, safeFileName } from "./file-name";

/** Halves of characters and all that cannot be seen included. */
const anyText = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 0xffff })), { maxLength })
    .map((codes) => String.fromCharCode(...codes));

describe("safeFileName", () => {
  it.each([
    ["plan.pdf", "plan.pdf"],
    ["Ø Übersicht 计划.pdf", "Ø Übersicht 计划.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\dana\\plan.pdf", "plan.pdf"],
    ["a\r\nSet-Cookie: x=1.txt", "aSet-Cookie: x=1.txt"],
    ["photo\u202egnp.exe", "photognp.exe"],
    ["nul\0l.txt", "null.txt"],
    ["..", "file"],
    ["", "file"],
    ["/", "file"],
    ["half\ud800.txt", "half\ufffd.txt"],
    ["e\u0301.txt", "\u00e9.txt"],
  ])("%j becomes %j", (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it("cuts long names and keeps what says the kind", () => {
    expect(safeFileName(`${"a".repeat(300)}.pdf`)).toBe(`${"a".repeat(251)}.pdf`);
    expect(safeFileName(`${"a".repeat(254)}😀`).isWellFormed()).toBe(true);
  });

  it("answers a storable name for any text", () => {
    fc.assert(
      fc.property(anyText(280), (given) => {
        const name = safeFileName(given);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(maxFileName);
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
      }),
    );
  });
});

describe("contentDisposition", () => {
  it("names the file for old and new readers", () => {
    expect(contentDisposition("Übersicht (1).pdf", false)).toBe(
      "attachment; filename=\"_bersicht (1).pdf\"; filename*=UTF-8''%C3%9Cbersicht%20%281%29.pdf",
    );
    expect(contentDisposition("a.png", true)).toMatch(/^inline; /);
  });

  it("is one header of printable ASCII, whatever the name is", () => {
    fc.assert(
      fc.property(anyText(60), (given) => {
        const header = contentDisposition(safeFileName(given), false);
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!~%&#$^`|+-]*$/);
        expect(header).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
