import { type Company, companies, type Plan } from "@/db/seed/companies";
import { peopleBy } from "@/db/seed/people";
import { type Random, seededRandom } from "@/db/seed/random";
import type { CustomerStatus } from "@/lib/contract/enums";

type DemoContact = {
  name: string;
  email: string;
  title: string;
  phone: string | null;
  isPrimary: boolean;
  labels: string[];
};

/** Times are distances from now, so that the sample looks alive whenever it is loaded. */
export type DemoCustomer = {
  name: string;
  domain: string | null;
  status: CustomerStatus;
  plan: Plan | null;
  mrr: number | null;
  monthlyOrders: number | null;
  tags: string[];
  /** Any number; the team's size decides whom it means. */
  owner: number;
  ageDays: number;
  idleMinutes: number;
  contacts: DemoContact[];
};

/** The first `count` of always the same customers, so that a larger sample holds the smaller one. */
export function demoCustomers(count: number): DemoCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(index + 1);
    return customerFrom(companies[index] ?? inventedCompany(index - companies.length, random), random);
  });
}

function customerFrom(company: Company, random: Random): DemoCustomer {
  const ageDays = ageOf(company.status, random);
  return {
    name: company.name,
    domain: company.domain,
    status: company.status,
    plan: company.plan,
    mrr: company.plan === null ? null : random.between(...mrrBy[company.plan]),
    monthlyOrders: random.chance(60) ? random.between(20, 40_000) : null,
    tags: [...company.tags],
    owner: random.between(0, 999),
    ageDays,
    idleMinutes: idleOf(company.status, ageDays, random),
    contacts: contactsOf(company, random),
  };
}

const mrrBy: Readonly<Record<Plan, readonly [number, number]>> = {
  Starter: [90, 900],
  Growth: [900, 6_000],
  Enterprise: [6_000, 60_000],
};

function ageOf(status: CustomerStatus, random: Random): number {
  if (status === "onboarding") return random.between(6, 95);
  return status === "active" ? random.between(60, 420) : random.between(100, 600);
}

/** Most customers were touched lately, some not for weeks, lost ones not for months. */
function idleOf(status: CustomerStatus, ageDays: number, random: Random): number {
  const day = 1440;
  if (status === "churned" || status === "archived") return random.between(50, ageDays) * day;
  const longest = Math.min(ageDays, 28) * day;
  return random.chance(50) ? random.between(8, day) : random.between(day, longest);
}

const titles = [
  "Head of Operations",
  "IT Director",
  "Project Manager",
  "Chief Financial Officer",
  "Integration Engineer",
  "Customer Service Lead",
  "Procurement",
] as const;
const labels = ["decision maker", "technical", "billing", "champion"] as const;

function contactsOf(company: Company, random: Random): DemoContact[] {
  const names = peopleBy[company.tongue];
  const first = random.between(0, names.length - 1);
  const domain = addressDomain(company);
  return Array.from({ length: random.between(1, 4) }, (_, index) => {
    const [name, local] = names[(first + index) % names.length] ?? names[0];
    return {
      name,
      email: `${local}@${domain}`,
      title: random.pick(titles),
      phone: random.chance(40) ? `+1 555 01${random.between(10, 99)}` : null,
      isPrimary: index === 0,
      labels: random.chance(50) ? [random.pick(labels)] : [],
    };
  });
}

/** Nobody owns an address below .example: a sample can never write to a stranger. */
function addressDomain({ domain }: Company): string {
  return `${(domain ?? "pilot").replace(/\.[^.]+$/, "")}.example`;
}

const firstWords =
  "Amber Birch Cedar Delta Ember Falcon Granite Harbor Indigo Juniper Kite Larch Maple North Onyx Pine Quarry River Stone Tide Umber Violet Willow Yarrow Zinc Arrow Beacon Copper Dune Echo Fern Glacier Heron Ivory Jasper Koral Linden Moss Nettle Opal".split(
    " ",
  );
const secondWords =
  "Analytics Bakery Capital Dynamics Electric Foods Garage Health Insurance Journeys Kitchens Logistics Media Networks Optics Pharma Retail Systems Textiles Travel Utilities Ventures Water Works Yards".split(
    " ",
  );
const strides = 37;

/** 40 × 25 names, each once, in an order that does not show how they are made. */
function inventedCompany(index: number, random: Random): Company {
  const place = (index * strides) % (firstWords.length * secondWords.length);
  const first = firstWords[place % firstWords.length];
  const second = secondWords[Math.floor(place / firstWords.length)];
  return {
    name: `${first} ${second}`,
    domain: `${first}-${second}.com`.toLowerCase(),
    tongue: random.pick(["en", "de", "fr", "es", "no", "pt"]),
    status: random.pick(["active", "active", "active", "onboarding", "onboarding", "at_risk", "churned"]),
    plan: random.pick(["Starter", "Growth", "Growth", "Enterprise"]),
    tags: [random.pick(["emea", "north-america", "latam", "apac"])],
  };
}
