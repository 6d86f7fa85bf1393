export type ContactLine = { line: number; name: string; email: string; title?: string };

/** People pasted as `name, email, title`, one a line; tabs and semicolons separate as well, as spreadsheets copy. */
export function readContactLines(text: string): ContactLine[] {
  return text.split("\n").flatMap((content, index) => {
    const cells = content.split(/[\t;,]/).map((cell) => cell.trim());
    if (cells.every((cell) => cell === "")) return [];
    const at = Math.max(
      0,
      cells.findIndex((cell) => cell.includes("@")),
    );
    const email = (cells[at] ?? "").replace(/^.*<(.+)>$/, "$1");
    const [name, ...title] = cells.filter((cell, position) => position !== at && cell !== "");
    const words = title.join(", ");
    return [
      { line: index + 1, name: name ?? nameFrom(email), email, ...(words === "" ? {} : { title: words }) },
    ];
  });
}

/** `dana.fischer@contoso.de` is probably Dana Fischer. */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[._-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toLocaleUpperCase("en") + word.slice(1)).join(" ");
}
