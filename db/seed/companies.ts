import type { Tongue } from "@/db/seed/people";
import type { CustomerStatus } from "@/lib/contract/enums";

export type Plan = "Starter" | "Growth" | "Enterprise";
export type Company = {
  name: string;
  domain: string | null;
  tongue: Tongue;
  status: CustomerStatus;
  plan: Plan | null;
  tags: readonly string[];
};

const company = (
  name: string,
  domain: string | null,
  tongue: Tongue,
  status: CustomerStatus,
  plan: Plan | null,
  ...tags: readonly string[]
): Company => ({ name, domain, tongue, status, plan, tags });

/** Names as they come: in many scripts, very long, of one letter, two of one domain, one without a domain. */
export const companies: readonly Company[] = [
  company("Acme Inc.", "acme.com", "en", "active", "Growth", "north-america"),
  company("Contoso Deutschland GmbH", "contoso.de", "de", "onboarding", "Enterprise", "emea", "sso", "edi"),
  company("Łódzkie Zakłady Spożywcze S.A.", "lzs.pl", "pl", "at_risk", "Growth", "emea"),
  company("株式会社みらい物流", "mirai-logi.jp", "ja", "onboarding", "Enterprise", "apac", "edi", "sso"),
  company("Kestrel Aviation", "kestrel.aero", "en", "onboarding", "Enterprise", "launch-week"),
  company(
    "Universitätsklinikum Heidelberg-Mannheim Betriebsgesellschaft mbH",
    "ukhm.de",
    "de",
    "at_risk",
    "Enterprise",
    "emea",
    "public-sector",
    "sso",
  ),
  company(
    "شركة الواحة للخدمات اللوجستية",
    "alwaha-logistics.sa",
    "ar",
    "onboarding",
    "Growth",
    "emea",
    "rtl",
  ),
  company("Q", "q.co", "en", "onboarding", "Growth"),
  company("Contoso Ltd", "contoso.de", "en", "active", "Enterprise", "emea"),
  company("Alder & Finch Architects LLP", "alderfinch.co.uk", "en", "onboarding", "Starter"),
  company("Bramble", "bramble.app", "en", "onboarding", "Growth", "self-serve"),
  company(
    "Βιομηχανία Αιγαίου Α.Ε.",
    "viomixania-aigaiou.gr",
    "el",
    "onboarding",
    "Enterprise",
    "emea",
    "sso",
  ),
  company("Công ty Cổ phần Sữa Mộc Châu", "mcmilk.vn", "vi", "onboarding", "Growth", "apac"),
  company("Hollis & Pratt Furniture", "hollispratt.com", "en", "churned", "Starter", "north-america"),
  company("Eaux de la Vallée", "eauxdelavallee.fr", "fr", "onboarding", "Growth", "emea"),
  company("Fjord & Sønn AS", "fjordsonn.no", "no", "at_risk", "Growth", "emea", "edi"),
  company(
    "Grupo Alimentario del Pacífico Sur, S.A. de C.V.",
    "gaps.com.mx",
    "es",
    "onboarding",
    "Enterprise",
    "latam",
    "edi",
  ),
  company(
    "Lumen Dental Group",
    "lumendental.com",
    "en",
    "onboarding",
    "Growth",
    "multi-site",
    "north-america",
  ),
  company("Pilot Workspace 2023", null, "en", "archived", null, "test"),
  company("Nimbus Freight", "nimbusfreight.com", "en", "onboarding", "Starter"),
  company(
    "Oakhurst Public Library District",
    "oakhurstlibrary.org",
    "en",
    "active",
    "Starter",
    "public-sector",
  ),
  company("Pão & Companhia", "paoecompanhia.pt", "pt", "onboarding", "Starter", "self-serve"),
  company("北京启明科技有限公司", "qiming-tech.cn", "zh", "onboarding", "Enterprise", "apac"),
  company("Северный Ветер", "sevveter.kz", "ru", "onboarding", "Growth", "emea"),
  company("Vantaa Energia Oy", "vantaaenergia.fi", "no", "onboarding", "Growth", "emea"),
  company("מעבדות גליל בע״מ", "galil-labs.co.il", "he", "active", "Growth", "emea", "rtl"),
  company("Casa Norte Hoteles", "casanorte.cl", "es", "active", "Growth", "latam", "multi-site"),
  company("Harrow Street Brewing", "harrowstreet.beer", "en", "active", "Starter", "self-serve"),
  company("O’Malley’s Grocers", "omalleys.ie", "en", "active", "Growth", "emea", "multi-site"),
  company("भारत औषधि प्राइवेट लिमिटेड", "bharataushadhi.in", "hi", "active", "Enterprise", "apac"),
  company("Zephyr.io", "zephyr.io", "en", "active", "Growth", "self-serve"),
  company("한빛소프트웨어", "hanbit-sw.kr", "ko", "active", "Growth", "apac"),
  company("Tillman Medical Supply", "tillmanmedical.com", "en", "at_risk", "Enterprise", "north-america"),
  company("Brașov Textile SRL", "brasovtextile.ro", "es", "active", "Starter", "emea"),
  company("Maison Ferrière & Fils", "ferriere-fils.be", "fr", "active", "Growth", "emea"),
  company("3 Rivers Credit Union", "3riverscu.org", "en", "active", "Enterprise", "north-america", "sso"),
  company("Blått & Gult AB", "blattgult.se", "no", "churned", "Growth", "emea"),
  company("Güneş Tarım A.Ş.", "gunestarim.com.tr", "de", "active", "Growth", "emea"),
  company("Cooperativa Vale Verde", "valeverde.coop.br", "pt", "active", "Growth", "latam"),
  company("Meridian Rail Services", "meridianrail.co.uk", "en", "archived", "Enterprise", "emea"),
];
