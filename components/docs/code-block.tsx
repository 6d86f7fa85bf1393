import { CopyButton } from "@/components/ui/copy-button";

const names: Readonly<Record<string, string>> = {
  sh: "curl",
  http: "Answer",
  ts: "TypeScript",
  json: "JSON",
  text: "Text",
};

/** A piece of code to take along, under the name of what it is. */
export function CodeBlock({ language, code }: { language: string; code: string }) {
  const name = names[language] ?? language;
  return (
    <figure className="my-3 overflow-hidden rounded-3 border border-line">
      <figcaption className="flex h-8 items-center justify-between border-b border-line bg-sunken pr-1.5 pl-3 text-12 text-2">
        {name}
        {language !== "http" && <CopyButton text={code} look="icon" label={`Copy ${name}`} />}
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
        tabIndex={0}
        className="max-h-140 overflow-auto p-3 leading-4.5 -outline-offset-2"
      >
        <code className="mono">{code}</code>
      </pre>
    </figure>
  );
}
