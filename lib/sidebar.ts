export const sidebarCookie = "pivotal-sidebar";

export function parseSidebar(value: string | undefined): { isFolded: boolean } {
  return { isFolded: value === "folded" };
}
