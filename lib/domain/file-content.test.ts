import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShown, judgeFile, unknownType } from "./file-content";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const png = bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
const jpeg = bytes("\xff\xd8\xff\xe0\0\x10JFIF");
const zip = bytes("PK\x03\x04\x14\0");
const ole = bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0");
const html = bytes("<!doctype html><script>alert(1)</script>");
const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const program = Uint8Array.from([...bytes(`MZ${"\0".repeat(58)}`), 0x40, 0, 0, 0, ...bytes("PE\0\0")]);
const judge = (fileName: string, head: Uint8Array, contentType = "application/octet-stream") =>
  judgeFile({ fileName, contentType }, head);

describe("a file that says what it is", () => {
  it.each([
    ["a.png", png, "image/png"],
    ["A.PNG", png, "image/png"],
    ["a.jpeg", jpeg, "image/jpeg"],
    ["a.zip", zip, "application/zip"],
    ["a.docx", zip, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["locked.docx", ole, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["a.xls", ole, "application/vnd.ms-excel"],
    ["a.pdf", bytes("%PDF-1.7\n"), "application/pdf"],
    ["a.mp4", bytes("\0\0\0\x20ftypisom\0\0"), "video/mp4"],
    ["a.mov", bytes("\0\0\0\x20ftypqt  \0\0"), "video/quicktime"],
    ["a.webp", bytes("RIFF\x10\0\0\0WEBPVP8 "), "image/webp"],
    ["a.avif", bytes("\0\0\0\x20ftypavif\0\0"), "image/avif"],
    ["a.csv", bytes("a;b\r\n1;2"), "text/csv"],
    ["notes.txt", bytes("MZ is no program"), "text/plain"],
    ["wide.txt", bytes("\xff\xfeh\0i\0"), "text/plain"],
    ["no-extension", png, "image/png"],
    ["a.jar", zip, "application/zip"],
    ["old", ole, unknownType],
    ["a.unknown", bytes("whatever"), unknownType],
    ["constructor", bytes("x"), unknownType],
    ["a.constructor", bytes("x"), unknownType],
  ])("%s is kept by its type", (name, head, contentType) => {
    expect(judge(name, head)).toEqual({ contentType });
  });

  it.each([
    ["a.html", html],
    ["a.svg", svg],
    ["a.xml", bytes("<?xml version='1.0'?><a/>")],
    ["a.js", bytes("alert(1)")],
    ["setup.exe", program],
    ["run", bytes("\x7fELF\x02")],
  ])("%s is bytes to download, whatever it is declared as", (name, head) => {
    expect(judge(name, head)).toEqual({ contentType: unknownType });
  });

  it("may come in a form that names no type, which means text/plain", () => {
    expect(judge("a.bin", bytes("a\0b"), "text/plain")).toEqual({ contentType: unknownType });
    expect(judge("a.png", png, "text/plain")).toEqual({ contentType: "image/png" });
  });

  it("is the same file under a type that browsers do not know", () => {
    expect(judge("a.svg", svg, "image/svg+xml")).toEqual({ contentType: unknownType });
    expect(judge("a.csv", bytes("a,b"), "application/vnd.ms-excel-csv")).toEqual({ contentType: "text/csv" });
  });
});

describe("a file that lies", () => {
  it.each([
    ["photo.png", html, "PNG", "HTML or XML"],
    ["photo.jpg", png, "JPEG", "PNG"],
    ["photo.png", program, "PNG", "a Windows program"],
    ["photo.gif", zip, "GIF", "ZIP"],
    ["report.pdf", bytes("hello"), "PDF", "text"],
    ["report.docx", bytes("\x01\x02\0\x03"), "Word", "something else"],
    ["notes.txt", png, "text", "PNG"],
    ["notes.txt", program, "text", "a Windows program"],
    ["notes.md", bytes("a\0b"), "text", "something else"],
    ["page.html", png, "text", "PNG"],
    ["drawing.svg", zip, "text", "ZIP"],
  ])("%s with other content is refused", (name, head, claim, truth) => {
    expect(judge(name, head)).toEqual({ claim, truth });
  });

  it("is caught by its declared type, too", () => {
    expect(judge("x", html, "image/png")).toEqual({ claim: "PNG", truth: "HTML or XML" });
    expect(judge("x.jpg", jpeg, "image/png")).toEqual({ claim: "PNG", truth: "JPEG" });
    expect(judge("x", program, "TEXT/CSV")).toEqual({ claim: "text", truth: "a Windows program" });
  });
});

it("shows nothing in a page but an image with an image's first bytes", () => {
  const names = fc.constantFrom("a.png", "a.svg", "a.html", "a.gif", "a", "a.webp", "a.avif", "a.jpg");
  const types = fc.constantFrom("image/png", "image/svg+xml", "text/html", "image/gif", "");
  fc.assert(
    fc.property(names, types, fc.string({ maxLength: 60 }), (name, type, text) => {
      const judged = judge(name, new TextEncoder().encode(text), type);
      expect("contentType" in judged && isShown(judged.contentType)).toBe(false);
    }),
  );
});
