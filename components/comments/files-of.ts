/** Copied words may bring a picture of themselves along: then the words are meant. */
export function filesOfPaste({ types, files }: DataTransfer): File[] {
  return types.includes("text/plain") ? [] : [...files];
}

export function isWithFiles({ types }: DataTransfer): boolean {
  return types.includes("Files");
}
