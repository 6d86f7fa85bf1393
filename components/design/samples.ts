export const people = [
  { name: "Maya Lindqvist", number: 4 },
  { name: "Priya Raman", number: 1 },
  { name: "Tomás Herrera", number: 2 },
  { name: "Noor Khalil", number: 3 },
  { name: "Sam Okafor", number: 5 },
  { name: "Élodie Marchand", number: 6 },
];

export const statuses = [
  { value: "active", label: "Active" },
  { value: "onboarding", label: "Onboarding" },
  { value: "at_risk", label: "At risk" },
];

export const customers = [
  { name: "Acme Inc.", domain: "acme.com", status: "Active", owner: 5, tags: ["north-america"], ago: 18 },
  {
    name: "Alder & Finch Architects LLP",
    domain: "alderfinch.co.uk",
    status: "Onboarding",
    owner: 0,
    tags: [],
    ago: 120,
  },
  {
    name: "Βιομηχανία Αιγαίου Α.Ε.",
    domain: "viomixania-aigaiou.gr",
    status: "Onboarding",
    owner: 0,
    tags: ["emea", "sso"],
    ago: 1500,
  },
  { name: "Fjord & Sønn AS", domain: "fjordsonn.no", status: "At risk", owner: 0, tags: ["emea"], ago: 2900 },
  {
    name: "Grupo Alimentario del Pacífico Sur, S.A. de C.V.",
    domain: "gaps.com.mx",
    status: "Onboarding",
    owner: 5,
    tags: ["latam", "edi"],
    ago: 240,
  },
  {
    name: "شركة الواحة للتقنية",
    domain: "alwaha.example",
    status: "Onboarding",
    owner: 3,
    tags: ["emea"],
    ago: 30000,
  },
  {
    name: "株式会社みらい物流",
    domain: "mirai-logi.jp",
    status: "Onboarding",
    owner: 0,
    tags: ["apac", "edi"],
    ago: 26,
  },
];

export const now = "2026-11-20T14:00:00.000Z";
