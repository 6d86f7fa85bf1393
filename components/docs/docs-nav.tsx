"use client";

import { ChevronDown } from "lucide-react";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { NavItem } from "@/components/layout/nav-item";
import { Icon } from "@/components/ui/icon";

export function DocsNav({ guides }: { guides: readonly { name: string; title: string }[] }) {
  const pathname = usePathname();
  const current = guides.find(({ name }) => pathname === `/docs/${name}`);
  const list = (
    <div className="grid gap-px px-2 pb-2">
      {guides.map(({ name, title }) => (
        <NavItem
          key={name}
          href={`/docs/${name}` as Route}
          label={title}
          isCurrent={pathname === `/docs/${name}`}
        />
      ))}
      <div className="mt-3 grid gap-px">
        <ReferenceLink href="/docs/api">API reference</ReferenceLink>
        <ReferenceLink href="/api/v1/openapi.json">OpenAPI</ReferenceLink>
        <ReferenceLink href="/llms.txt">llms.txt</ReferenceLink>
      </div>
    </div>
  );
  return (
    <nav aria-label="Documentation" className="overflow-y-auto">
      <details className="md:hidden">
        <summary className="flex h-touch items-center justify-between px-4 text-2">
          {current?.title ?? "All guides"}
          <Icon of={ChevronDown} size={14} />
        </summary>
        {list}
      </details>
      <div className="max-md:hidden">{list}</div>
    </nav>
  );
}

/** Loaded as a page of its own: the reference brings its own styles, which would stay behind. */
function ReferenceLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="flex h-7 items-center rounded-2 px-2 text-2 transition-colors hover:bg-hover">
      {children}
    </a>
  );
}
