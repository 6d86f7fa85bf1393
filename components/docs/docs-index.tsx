import Link from "next/link";
import { CodeBlock } from "./code-block";

type DocsIndexProps = {
  baseUrl: string;
  guides: readonly { name: string; title: string; summary: string }[];
};

export function DocsIndex({ baseUrl, guides }: DocsIndexProps) {
  return (
    <div className="max-w-[72ch] text-14">
      <h1 className="pb-1 text-20 font-bold tracking-title">Documentation</h1>
      <p className="text-2">
        Whatever a person can do in the dashboard, a program can do through the REST API. Each guide has
        requests to paste, with the answers they really get.
      </p>
      <CodeBlock
        language="sh"
        code={`curl ${baseUrl}/api/v1/me -H "Authorization: Bearer $PIVOTAL_API_KEY"`}
      />
      <ul className="divide-y divide-line border-y border-line">
        {guides.map(({ name, title, summary }) => (
          <li key={name}>
            <Link href={`/docs/${name}`} className="group block py-2.5 -outline-offset-2">
              <span className="font-medium group-hover:underline">{title}</span>
              <span className="block text-13 text-2">{summary}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="pt-4 text-13 text-2">
        <DocsLink href="/docs/api">API reference</DocsLink>, to read and to try.{" "}
        <DocsLink href="/api/v1/openapi.json">OpenAPI 3.1</DocsLink> for generators. For language models:{" "}
        <DocsLink href="/llms.txt">llms.txt</DocsLink>,{" "}
        <DocsLink href="/llms-full.txt">llms-full.txt</DocsLink>, and <code className="mono">.md</code> after
        the address of any guide.
      </p>
    </div>
  );
}

function DocsLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="text-accent-text underline underline-offset-2">
      {children}
    </a>
  );
}
