import type { Metadata } from "next";
import { CustomerDetails } from "@/components/customers/customer-details";
import { CustomerHeader } from "@/components/customers/customer-header";
import { TopBar } from "@/components/layout/top-bar";
import { currentCtx } from "@/lib/auth/current-ctx";
import { may } from "@/lib/domain/rights";
import { etagOf } from "@/lib/etag";
import { listMembers } from "@/lib/services/members/queries";
import { customerOfPath } from "./customer-of-path";

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]">): Promise<Metadata> {
  const { name } = await customerOfPath((await params).customerId);
  return { title: name };
}

export default async function CustomerPage({ params }: PageProps<"/customers/[customerId]">) {
  const ctx = await currentCtx();
  const customer = await customerOfPath((await params).customerId);
  const { data: members } = await listMembers(ctx);
  const editing = {
    customer,
    version: etagOf(JSON.stringify(customer)),
    members,
    mayEdit: may(ctx.actor, "customers.edit"),
    mayDelete: may(ctx.actor, "customers.delete"),
  };
  const { timeZone, currency } = ctx.workspace;
  return (
    <>
      <TopBar crumbs={[{ label: "Customers", href: "/customers" }, { label: customer.name }]} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <CustomerHeader {...editing} />
        <CustomerDetails {...editing} now={ctx.now.toISOString()} timeZone={timeZone} currency={currency} />
      </div>
    </>
  );
}
