import { Download, FileText } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { contentPath } from "@/lib/client/attachments";
import type { Attachment } from "@/lib/contract/attachment";
import { formatBytes } from "@/lib/domain/file-size";

/** Pictures that are safe to show as pictures, all else as files to download. */
export function CommentAttachments({ attachments }: { attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  const pictures = attachments.filter(({ inline }) => inline);
  const files = attachments.filter(({ inline }) => !inline);
  return (
    <ul aria-label="Attachments" className="grid gap-1.5 pt-1.5">
      {pictures.length > 0 && (
        <li>
          <ul aria-label="Pictures" className="flex flex-wrap gap-2">
            {pictures.map((picture) => (
              <li key={picture.id}>
                <Thumbnail picture={picture} />
              </li>
            ))}
          </ul>
        </li>
      )}
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ picture }: { picture: Attachment }) {
  const { file_name, size_bytes } = picture;
  const address = contentPath(picture, { isInline: true });
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={`${file_name}, ${formatBytes(size_bytes)}`}
      className="grid size-30 place-items-center overflow-hidden rounded-2 border border-line-2 bg-sunken hover:border-control"
    >
      {/* biome-ignore lint/performance/noImgElement: pictures are not optimised here. */}
      <img src={address} alt={file_name} loading="lazy" className="size-full object-cover" />
    </a>
  );
}

function FileLink({ file }: { file: Attachment }) {
  const { file_name, size_bytes } = file;
  return (
    <a
      href={contentPath(file, { isInline: false })}
      download={file_name}
      className="group/file inline-flex h-7 max-w-full items-center gap-2 rounded-2 border border-line-2 px-2 hover:bg-hover max-md:h-touch"
    >
      <Icon of={FileText} size={14} className="text-3" />
      <span className="min-w-0 truncate" dir="auto">
        {file_name}
      </span>
      <span className="num shrink-0 text-12 text-3">{formatBytes(size_bytes)}</span>
      <Icon of={Download} size={14} className="text-3 group-hover/file:text-1" />
    </a>
  );
}
