/** What a guide shows: a shell block, and the answer that it says comes back. */
export type Shown = { shell: string; answer: ShownAnswer | null };
export type ShownAnswer = { status: number; headers: Record<string, string>; body: unknown };
export type Curl = { method: string; url: string; headers: Record<string, string>; body: string | undefined };

/** Stands for what was left out of an object or a list. */
export const cut = "…";

/** The shell blocks of a guide in their order, each with the answer below it. */
export function shownIn(markdown: string): Shown[] {
  const shown: Shown[] = [];
  for (const [, language, code = ""] of markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (language === "sh") shown.push({ shell: code, answer: null });
    const last = shown.at(-1);
    if (language === "http") {
      if (!last || last.answer) throw new Error(`An answer without a request:\n${code}`);
      last.answer = answerOf(code);
    }
  }
  return shown;
}

/** The calls that a block makes: of `curl`, and of `for … in …; do curl …; done`. */
export function curlsOf(shell: string): Curl[] {
  const script = shell.replace(/\\\n\s*/g, " ").trim();
  const loop = /^for (\w+) in (.+?); do\s+([\s\S]+?)\s+done$/.exec(script);
  if (!loop) return script.startsWith("curl ") ? [curlOf(script, {})] : [];
  const [, name = "", list = "", inner = ""] = loop;
  return wordsOf(list).map((value) => curlOf(inner, { [name]: value }));
}

function wordsOf(list: string): string[] {
  const count = /^\$\(seq (\d+)\)$/.exec(list)?.[1];
  return count ? Array.from({ length: Number(count) }, (_, index) => String(index + 1)) : list.split(" ");
}

function curlOf(command: string, variables: Readonly<Record<string, string>>): Curl {
  const [, ...words] = tokensOf(command, variables);
  const curl: Curl = { method: "", url: "", headers: {}, body: undefined };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word.startsWith("http")) curl.url = word;
    else if (word === "-X") curl.method = words.shift() ?? "";
    else if (word === "-d") curl.body = words.shift();
    else if (word === "-o") words.shift();
    else if (word === "-H") {
      const [name = "", ...value] = (words.shift() ?? "").split(": ");
      curl.headers[name] = value.join(": ");
    } else if (word !== "-i" && word !== "-s") throw new Error(`The runner of the guides knows no ${word}`);
  }
  return { ...curl, method: curl.method || (curl.body === undefined ? "GET" : "POST") };
}

/** Words as a shell reads them: bare, in single quotes, in double quotes with variables. */
function tokensOf(command: string, variables: Readonly<Record<string, string>>): string[] {
  const parts = command.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+)/g);
  return [...parts].map(([, single, double, bare]) => {
    if (single !== undefined) return single;
    if (bare !== undefined) return bare;
    return (double ?? "")
      .replace(/\\(["\\$])/g, "$1")
      .replace(/\$(\w+)/g, (_, name: string) => variables[name] ?? `$${name}`);
  });
}

function answerOf(code: string): ShownAnswer {
  const [head = "", ...rest] = code.split("\n\n");
  const [first = "", ...lines] = head.trim().split("\n");
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  if (!status) throw new Error(`An answer begins with its status:\n${code}`);
  const headers = lines.map((line) => /^([^:]+): (.+)$/.exec(line)?.slice(1) ?? []);
  const body = rest.join("\n\n").trim();
  return {
    status,
    headers: Object.fromEntries(headers),
    body: body === "" ? undefined : JSON.parse(withCuts(body)),
  };
}

/** An ellipsis becomes a property of its own in an object, an entry in a list. */
function withCuts(json: string): string {
  return json
    .replace(/…(\s*\})/g, `"${cut}": "${cut}"$1`)
    .replace(/…(\s*\])/g, `"${cut}"$1`)
    .replace(/: …/g, `: "${cut}"`);
}
