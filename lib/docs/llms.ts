import { operations } from "@/lib/contract/registry";
import { readGuides } from "./guides";
import { compactReference } from "./reference";

const about =
  "Pivotal tracks the onboarding of a B2B software company's customers, from signed to live. This installation has a REST API: JSON, bearer keys, one error shape.";

/** The index of what there is to read, after llmstxt.org. */
export function llmsIndex(baseUrl: string): string {
  const guides = readGuides(baseUrl).map(
    ({ name, title, summary }) => `- [${title}](${baseUrl}/docs/${name}.md): ${summary}`,
  );
  const calls = operations.map(
    ({ method, path, summary }) => `- \`${method} ${baseUrl}/api/v1${path}\`: ${summary}`,
  );
  return [
    "# Pivotal",
    `> ${about}`,
    `Everything in one file: ${baseUrl}/llms-full.txt`,
    "## Guides",
    guides.join("\n"),
    "## Reference",
    [
      `- [OpenAPI 3.1](${baseUrl}/api/v1/openapi.json): every operation, with examples and errors.`,
      `- [Interactive reference](${baseUrl}/docs/api): the same for people.`,
    ].join("\n"),
    "## Operations",
    calls.join("\n"),
    "",
  ].join("\n\n");
}

/** All guides and a compact reference. */
export function llmsFull(baseUrl: string): string {
  const guides = readGuides(baseUrl).map(({ markdown }) => markdown.trim());
  return [`> ${about}`, `The API is at ${baseUrl}/api/v1.`, ...guides, compactReference(), ""].join("\n\n");
}
