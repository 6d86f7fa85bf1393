import { expect, it } from "vitest";
import { maxAttachmentBytes } from "@/lib/contract/attachment-size";
import { formatBytes } from "./file-size";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [1023, "1023 bytes"],
  [182_044, "178 KB"],
  [1_048_575, "1 MB"],
  [1_600_000, "1.5 MB"],
  [maxAttachmentBytes, "25 MB"],
])("says %i as %s", (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
