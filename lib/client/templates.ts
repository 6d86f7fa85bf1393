import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Contract } from "@/lib/contract/registry";
import type { TemplateCreateInput, TemplatePatchInput } from "@/lib/contract/template";
import { call, callForVersion } from "./call";

const queryKey = ["templates"];

export const templateListOptions = queryOptions({
  queryKey,
  queryFn: ({ signal }) => call<Contract["listTemplates"]>("GET /templates", { signal }),
});

export function getTemplateVersion(id: string) {
  return callForVersion<Contract["getTemplate"]>("GET /templates/{templateId}", {
    params: { templateId: id },
  });
}

export function createTemplateOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (body: TemplateCreateInput) => call<Contract["createTemplate"]>("POST /templates", { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

/** Answers the version that the next change is written against. */
export function updateTemplateOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, patch, version }: { id: string; patch: TemplatePatchInput; version?: string }) =>
      callForVersion<Contract["updateTemplate"]>("PATCH /templates/{templateId}", {
        params: { templateId: id },
        body: patch,
        ...(version === undefined ? {} : { ifMatch: version }),
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

export function deleteTemplateOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (id: string) =>
      call<Contract["deleteTemplate"]>("DELETE /templates/{templateId}", { params: { templateId: id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}
