"use client";

import { CircleAlert, FileText, Image, RotateCw, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { formatBytes } from "@/lib/domain/file-size";
import type { CommentDraft } from "./comment-draft";
import type { Composing } from "./use-composer";
import type { Upload } from "./use-uploads";

/** What goes with the comment: there already, on its way, or refused. */
export function ComposerFiles({ composing }: { composing: Composing }) {
  const { draft, uploads, removeFile } = composing;
  if (draft.files.length + uploads.all.length === 0) return null;
  return (
    <ul aria-label="Files to attach" className="grid gap-1">
      {draft.files.map((file) => (
        <ArrivedFile key={file.id} file={file} onRemove={() => removeFile(file.id)} />
      ))}
      {uploads.all.map((upload) => (
        <UploadRow
          key={upload.key}
          upload={upload}
          onRetry={() => uploads.retry(upload)}
          onCancel={() => uploads.cancel(upload)}
        />
      ))}
    </ul>
  );
}

const rowClass = "flex min-h-7 min-w-0 items-center gap-2 rounded-2 bg-sunken pr-1 pl-2 text-12";

type ArrivedFileProps = { file: CommentDraft["files"][number]; onRemove: () => void };

function ArrivedFile({ file, onRemove }: ArrivedFileProps) {
  return (
    <li className={rowClass}>
      <Icon of={file.inline ? Image : FileText} size={14} className="text-3" />
      <FileName name={file.file_name} size={file.size_bytes} />
      <RemoveButton label={`Take out ${file.file_name}`} onClick={onRemove} />
    </li>
  );
}

type UploadRowProps = { upload: Upload; onRetry: () => void; onCancel: () => void };

function UploadRow({ upload: { file, share, problem, isHopeless }, onRetry, onCancel }: UploadRowProps) {
  if (problem === undefined) {
    return (
      <li className={rowClass}>
        <FileName name={file.name} size={file.size} />
        <progress
          aria-label={`Uploading ${file.name}`}
          value={share}
          className="h-1 w-24 shrink-0 appearance-none overflow-hidden rounded-1 bg-press [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-press [&::-webkit-progress-value]:bg-accent"
        />
        <RemoveButton label={`Cancel ${file.name}`} onClick={onCancel} />
      </li>
    );
  }
  return (
    <li className={rowClass}>
      <Icon of={CircleAlert} size={14} className="text-danger" />
      <span role="alert" className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
        <span className="font-medium">{file.name}:</span> <span className="text-danger">{problem}</span>
      </span>
      {!isHopeless && (
        <Button size="small" variant="ghost" icon={<Icon of={RotateCw} size={12} />} onClick={onRetry}>
          Retry
        </Button>
      )}
      <RemoveButton label={`Take out ${file.name}`} onClick={onCancel} />
    </li>
  );
}

function FileName({ name, size }: { name: string; size: number }) {
  return (
    <span className="flex min-w-0 flex-1 gap-2">
      <span className="min-w-0 truncate" dir="auto">
        {name}
      </span>
      <span className="num shrink-0 text-3">{formatBytes(size)}</span>
    </span>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return <IconButton size="small" label={label} icon={<Icon of={X} size={14} />} onClick={onClick} />;
}
