import { expect, test } from "vitest";
import { cellsOf, csvHead, csvLine } from "./csv";

test.each([
  [["a", 1, true, null, undefined], "a,1,true,,"],
  [['say "hi"', "a,b", "two\nlines", "a\r\nb"], '"say ""hi""","a,b","two\nlines","a\r\nb"'],
  [[{ plan: { old: null, new: "x" } }], '"{""plan"":{""old"":null,""new"":""x""}}"'],
  [["=1+1", "+1", "-1", "@a", "\tx", "\rx"], `'=1+1,'+1,'-1,'@a,'\tx,"'\rx"`],
  [['=HYPERLINK("x",1)', "a=b", -5, "'="], `"'=HYPERLINK(""x"",1)",a=b,-5,'=`],
])("%j", (cells, line) => {
  expect(csvLine(cells)).toBe(`${line}\r\n`);
});

test("columns reach into objects, and what is not there is empty", () => {
  const columns = ["number", "actor.name", "actor.none.deeper", "gone.name"];
  expect(csvHead(columns)).toBe("number,actor_name,actor_none_deeper,gone_name\r\n");
  expect(cellsOf({ number: 7, actor: { name: "Maya" }, gone: null }, columns)).toEqual([
    7,
    "Maya",
    undefined,
    undefined,
  ]);
});
