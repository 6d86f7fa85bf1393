"use client";

import type { Route } from "next";
import Link from "next/link";
import type { Ref } from "react";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import { Td, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Customer } from "@/lib/contract/customer";
import type { Member } from "@/lib/contract/member";
import { formatMoney } from "./format-money";
import { StatusChip } from "./status-chip";

type CustomerRowProps = {
  ref: Ref<HTMLTableRowElement>;
  index: number;
  customer: Customer;
  owner: Member | undefined;
  isCursor: boolean;
  now: string;
  timeZone: string;
  currency: string;
};

export function CustomerRow(props: CustomerRowProps) {
  const { ref, index, customer, owner, isCursor, now, timeZone, currency } = props;
  const activity = customer.summary?.last_activity_at;
  return (
    <Tr ref={ref} data-index={index} aria-rowindex={index + 2} isCursor={isCursor} className="relative">
      <Td title={customer.name} className="max-md:h-auto max-md:py-2">
        <NameCell customer={customer} />
        <span className="flex h-5 items-center gap-2 text-12 text-3 md:hidden">
          <span className="min-w-0 truncate">{owner?.name ?? "Nobody"}</span>
          <StatusChip status={customer.status} />
        </span>
      </Td>
      <Td className="max-md:hidden">
        <StatusChip status={customer.status} />
      </Td>
      <Td className="max-md:hidden">
        <OwnerCell owner={owner} />
      </Td>
      <Td className="text-2 max-md:hidden" title={customer.plan ?? undefined}>
        {customer.plan ?? "–"}
      </Td>
      <Td align="right" className="text-2 max-md:hidden">
        {customer.mrr === null ? "–" : formatMoney(customer.mrr, currency)}
      </Td>
      <Td className="max-md:hidden">
        <TagsCell tags={customer.tags} />
      </Td>
      <Td align="right" className="text-3 max-md:pt-2.5 max-md:align-top max-md:text-12!">
        {activity ? (
          <RelativeTime value={activity} now={now} timeZone={timeZone} />
        ) : (
          <span className="max-md:hidden">–</span>
        )}
      </Td>
    </Tr>
  );
}

export function customerHref({ display_id, slug }: Pick<Customer, "display_id" | "slug">): Route {
  return `/customers/${display_id}-${slug}` as Route;
}

/** The domain stands beside the name where it fits whole, and wraps out of sight where it does not. */
function NameCell({ customer }: { customer: Customer }) {
  const count = customer.summary?.domain_count ?? 0;
  return (
    <span className="flex h-5 flex-wrap gap-x-2 overflow-hidden">
      <Link
        href={customerHref(customer)}
        prefetch={false}
        dir="auto"
        className="max-w-full truncate font-medium after:absolute after:inset-0 focus-visible:-outline-offset-2"
      >
        {customer.name}
      </Link>
      {customer.domain && (
        <span className="flex items-center gap-2 text-12 text-3 max-md:hidden">
          {customer.domain}
          {count > 1 && <DomainBadge domain={customer.domain} count={count} />}
        </span>
      )}
      {customer.created_by_test_key && <Tag>test</Tag>}
    </span>
  );
}

function DomainBadge({ domain, count }: { domain: string; count: number }) {
  return (
    <span title={`${count} customers have the domain ${domain}`} className="num">
      <Tag>{String(count)}</Tag>
    </span>
  );
}

function OwnerCell({ owner }: { owner: Member | undefined }) {
  return (
    <span className="flex items-center gap-2">
      {owner ? <Avatar name={owner.name} number={owner.number} isDecorative /> : <AvatarNobody />}
      <span className={owner ? "truncate" : "truncate text-3"}>{owner?.name ?? "Nobody"}</span>
    </span>
  );
}

const tagsShown = 2;

function TagsCell({ tags }: { tags: readonly string[] }) {
  const rest = tags.length - tagsShown;
  return (
    <span className="flex items-center gap-1" title={tags.join(", ")}>
      {tags.slice(0, tagsShown).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {rest > 0 && <span className="num text-11 text-3">+{rest}</span>}
    </span>
  );
}
