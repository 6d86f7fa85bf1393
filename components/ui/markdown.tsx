import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";

type MarkdownProps = {
  /** The text as it was written, by anybody. */
  children: string;
  /** Draws some elements otherwise. */
  components?: Components;
};

/**
 * Draws Markdown of people who are not trusted: no HTML of theirs, no pictures from other hosts, no links but to
 * the web and to mail.
 */
export function Markdown({ children, components }: MarkdownProps) {
  return (
    <ReactMarkdown
      skipHtml
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize]}
      components={components ? { ...elements, ...components } : elements}
    >
      {children}
    </ReactMarkdown>
  );
}

const elements: Components = {
  h1: ({ children }) => <h1 className="pt-4 pb-1 text-16 font-bold first:pt-0">{children}</h1>,
  h2: ({ children }) => <h2 className="pt-4 pb-1 text-14 font-bold first:pt-0">{children}</h2>,
  h3: ({ children }) => <h3 className="pt-3 pb-1 text-14 font-medium first:pt-0">{children}</h3>,
  p: ({ children }) => <p className="py-1.5 first:pt-0 last:pb-0">{children}</p>,
  ul: ({ children }) => <ul className="list-disc py-1.5 pl-5 marker:text-3">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal py-1.5 pl-5 marker:text-3">{children}</ol>,
  li: ({ children }) => <li className="py-0.5">{children}</li>,
  a: ({ href, children }) => <MarkdownLink href={href}>{children}</MarkdownLink>,
  img: ({ src, alt }) => <Picture src={src} alt={alt ?? ""} />,
  strong: ({ children }) => <strong className="font-medium text-1">{children}</strong>,
  blockquote: ({ children }) => (
    <blockquote className="my-2 border-l-2 border-line-2 pl-3 text-2">{children}</blockquote>
  ),
  code: ({ children }) => <code className="mono rounded-1 bg-press px-1 py-0.5">{children}</code>,
  pre: ({ children }) => (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
      tabIndex={0}
      className="my-2 overflow-x-auto rounded-2 border border-line bg-sunken p-3 [&_code]:bg-transparent [&_code]:p-0"
    >
      {children}
    </pre>
  ),
  hr: () => <hr className="my-4 border-line" />,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <div tabIndex={0} className="my-2 overflow-x-auto">
      <table className="w-full border-collapse text-13">{children}</table>
    </div>
  ),
  th: ({ children }) => (
    <th className="border-b border-line-2 py-1.5 pr-4 text-left text-12 font-medium text-2">{children}</th>
  ),
  td: ({ children }) => <td className="border-b border-line py-1.5 pr-4 align-top">{children}</td>,
};

export function MarkdownLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  const isOurs = isWithinSite(href);
  return (
    <a
      href={href}
      className="text-accent-text underline underline-offset-2"
      {...(isOurs ? {} : { rel: "noopener noreferrer nofollow", target: "_blank" })}
    >
      {children}
    </a>
  );
}

/** A picture of another host would tell it who reads: there stands a link instead. */
function Picture({ src, alt }: { src: string | Blob | undefined; alt: string }) {
  const address = typeof src === "string" ? src : undefined;
  if (!isWithinSite(address)) return <MarkdownLink href={address}>{alt || address}</MarkdownLink>;
  // biome-ignore lint/performance/noImgElement: pictures are not optimised here.
  return <img src={address} alt={alt} loading="lazy" className="my-2 max-w-full rounded-2" />;
}

function isWithinSite(address: string | undefined): boolean {
  return address !== undefined && /^(?:#|\/(?![/\\]))/.test(address);
}
