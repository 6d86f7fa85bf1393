import type { ReactNode } from "react";
import type { Components } from "react-markdown";
import { Markdown } from "@/components/ui/markdown";
import { CodeBlock } from "./code-block";

/** A guide as a page. */
export function GuideText({ name, markdown }: { name: string; markdown: string }) {
  return (
    <article className="max-w-[72ch] text-14">
      <Markdown components={elements}>{markdown}</Markdown>
      <p className="mt-8 border-t border-line pt-3 text-12 text-2">
        <a href={`/docs/${name}.md`} className="hover:text-1 hover:underline">
          View as Markdown
        </a>
      </p>
    </article>
  );
}

const elements: Components = {
  h1: ({ children }) => <h1 className="pb-2 text-20 font-bold tracking-title">{children}</h1>,
  h2: ({ children }) => (
    <h2 id={anchorOf(children)} className="scroll-mt-4 pt-6 pb-1 text-16 font-bold">
      {children}
    </h2>
  ),
  pre: ({ node }) => {
    const [code] = node?.children ?? [];
    if (code?.type !== "element") return null;
    const [text] = code.children;
    const classes = [code.properties.className].flat().map(String);
    const language = classes.find((name) => name.startsWith("language-"))?.slice("language-".length);
    return (
      <CodeBlock language={language ?? "text"} code={text?.type === "text" ? text.value.trimEnd() : ""} />
    );
  },
};

function anchorOf(children: ReactNode): string {
  return [children]
    .flat()
    .filter((part) => typeof part === "string")
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
