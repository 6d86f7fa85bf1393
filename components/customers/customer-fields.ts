import type { Customer, CustomerPatchInput } from "@/lib/contract/customer";

/** A field that is edited as text in place. What cannot be read as its type is answered in words. */
export type TextField = {
  name: keyof Customer;
  label: string;
  read: (customer: Customer) => string;
  write: (text: string) => CustomerPatchInput | string;
  isMono?: boolean;
};

type TextKey = { [K in keyof Customer]: Customer[K] extends string | null ? K : never }[keyof Customer] &
  keyof CustomerPatchInput;

export const textFields: Readonly<Record<"main" | "outside", readonly TextField[]>> = {
  main: [
    text("domain", "Domain"),
    text("plan", "Plan"),
    wholeNumber("mrr", "MRR"),
    wholeNumber("monthly_orders", "Monthly orders"),
    { ...text("slug", "Slug"), write: (slug) => ({ slug }) },
  ],
  outside: [
    text("hubspot_company_id", "HubSpot company", true),
    text("hubspot_deal_id", "HubSpot deal", true),
    text("stripe_customer_id", "Stripe customer", true),
    text("intercom_company_id", "Intercom company", true),
    text("slack_channel_id", "Slack channel", true),
  ],
};

function text(name: TextKey, label: string, isMono = false): TextField {
  return {
    name,
    label,
    isMono,
    read: (customer) => customer[name] ?? "",
    write: (value) => ({ [name]: value === "" ? null : value }),
  };
}

function wholeNumber(name: "mrr" | "monthly_orders", label: string): TextField {
  return {
    name,
    label,
    read: (customer) => customer[name]?.toLocaleString("en") ?? "",
    write: (value) => {
      const digits = value.replace(/[\s,.’']/g, "");
      if (digits === "") return { [name]: null };
      return /^\d+$/.test(digits) ? { [name]: Number(digits) } : `${label} is a whole number, like 1,200.`;
    },
  };
}
