import { expect, test } from "vitest";
import { readContactLines } from "./contact-lines";

test.each([
  ["Dana Fischer, dana@contoso.de, CTO", { name: "Dana Fischer", email: "dana@contoso.de", title: "CTO" }],
  [
    "Dana Fischer\tdana@contoso.de\tHead of IT, Europe",
    { name: "Dana Fischer", email: "dana@contoso.de", title: "Head of IT, Europe" },
  ],
  ["dana@contoso.de; Dana Fischer", { name: "Dana Fischer", email: "dana@contoso.de" }],
  ["dana.fischer@contoso.de", { name: "Dana Fischer", email: "dana.fischer@contoso.de" }],
  ["Dana, Dana Fischer <dana@contoso.de>", { name: "Dana", email: "dana@contoso.de" }],
])("%s", (text, contact) => {
  expect(readContactLines(text)).toEqual([{ line: 1, ...contact }]);
});

test("empty lines are passed over and the others keep their number", () => {
  expect(readContactLines("\n a@b.de \n\n , \nc@d.de").map(({ line }) => line)).toEqual([2, 5]);
});

test("a line without an address is kept, for the API to refuse it in words", () => {
  expect(readContactLines("Dana Fischer")).toEqual([
    { line: 1, name: "Dana Fischer", email: "Dana Fischer" },
  ]);
});
