import type { Route } from "next";

export function templateHref(id: string): Route {
  return `/admin/templates/${id}` as Route;
}

/** In a phase, or beginning with the tasks of another template. */
export function newTemplateHref(query: { phase: string } | { from: string } | Record<never, never>): Route {
  const search = new URLSearchParams(Object.entries(query));
  return `/admin/templates/new${search.size === 0 ? "" : `?${search}`}` as Route;
}
