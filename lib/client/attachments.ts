import { mutationOptions } from "@tanstack/react-query";
import type { Attachment } from "@/lib/contract/attachment";
import type { ErrorBody } from "@/lib/contract/error";
import type { Contract } from "@/lib/contract/registry";
import { CallError, call, silence, workspaceHeader } from "./call";
import type { CommentPlace } from "./comments";

type Sending = {
  place: CommentPlace;
  file: File;
  /** From 0 to 1, of the bytes that have left. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
};

/** Where the bytes are: for a link to download, or for the picture in a page. */
export function contentPath({ id }: Pick<Attachment, "id">, { isInline }: { isInline: boolean }): string {
  return `/api/v1/attachments/${encodeURIComponent(id)}/content${isInline ? "?inline=true" : ""}`;
}

/** By XMLHttpRequest, because only that says how far an upload has come. */
export function uploadAttachment({ place, file, onProgress, signal }: Sending): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const fail = () => reject(signal?.aborted ? signal.reason : refusalOf(request));
    request.open("POST", uploadPath(place));
    for (const [name, value] of Object.entries(workspaceHeader())) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total);
    request.onload = () => (request.status === 201 ? resolve(request.response as Attachment) : fail());
    request.onerror = fail;
    request.onabort = fail;
    request.onloadend = () => signal?.removeEventListener("abort", abort);
    signal?.addEventListener("abort", abort);
    const form = new FormData();
    form.set("file", file);
    if (signal?.aborted) fail();
    else request.send(form);
  });
}

export const deleteAttachmentOptions = mutationOptions({
  mutationFn: (id: string) =>
    call<Contract["deleteAttachment"]>("DELETE /attachments/{attachmentId}", {
      params: { attachmentId: id },
    }),
});

function uploadPath(place: CommentPlace): string {
  return "taskId" in place
    ? `/api/v1/tasks/${encodeURIComponent(place.taskId)}/attachments`
    : `/api/v1/onboardings/${encodeURIComponent(place.onboardingId)}/attachments`;
}

function refusalOf(request: XMLHttpRequest): CallError {
  const body = request.response as ErrorBody | null;
  return new CallError(
    request.status,
    body && "error" in body ? body : silence,
    request.getResponseHeader("x-request-id") ?? undefined,
  );
}
