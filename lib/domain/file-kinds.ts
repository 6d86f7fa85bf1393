/** What a file can say it is, and how its first bytes show whether that is true. */
export type FileKind = {
  name: string;
  extensions: readonly string[];
  /** The first is the one that is kept. */
  types: readonly string[];
  matches: (head: Uint8Array) => boolean;
};

const startsWith =
  (...starts: string[]) =>
  (head: Uint8Array) =>
    starts.some((start) => textAt(head, 0, start.length) === start);

const isZip = startsWith("PK\x03\x04", "PK\x05\x06");
const isOle = startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
/** With a password on it, a ZIP of Office stands inside the older container. */
const isOffice = (head: Uint8Array) => isZip(head) || isOle(head);
const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** In the order in which an unnamed content is recognised: containers that others build on come later. */
export const binaryKinds: readonly FileKind[] = [
  kind("PNG", "png", "image/png", startsWith("\x89PNG\r\n\x1a\n")),
  kind("JPEG", "jpg jpeg jpe jfif", "image/jpeg image/jpg image/pjpeg", startsWith("\xff\xd8\xff")),
  kind("GIF", "gif", "image/gif", startsWith("GIF87a", "GIF89a")),
  kind("WebP", "webp", "image/webp", riff("WEBP")),
  kind("AVIF", "avif", "image/avif", isoMedia(/^avi[fs]$/)),
  kind("HEIC", "heic heif", "image/heic image/heif", isoMedia(/^(hei|hev|mif1|msf1)/)),
  kind("BMP", "bmp", "image/bmp", (head) => textAt(head, 0, 2) === "BM" && textAt(head, 6, 4) === "\0\0\0\0"),
  kind("TIFF", "tif tiff", "image/tiff", startsWith("II*\0", "MM\0*")),
  kind("icon", "ico", "image/x-icon image/vnd.microsoft.icon", startsWith("\0\0\x01\0")),
  kind("PDF", "pdf", "application/pdf", (head) => /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(textAt(head, 0, 64))),
  kind("ZIP", "zip", "application/zip application/x-zip-compressed", isZip),
  kind("Office 97", "", "", isOle),
  kind("Word", "docx", `${office}.wordprocessingml.document`, isOffice),
  kind("Excel", "xlsx", `${office}.spreadsheetml.sheet`, isOffice),
  kind("PowerPoint", "pptx", `${office}.presentationml.presentation`, isOffice),
  kind("OpenDocument text", "odt", `${openDocument}.text`, isZip),
  kind("OpenDocument spreadsheet", "ods", `${openDocument}.spreadsheet`, isZip),
  kind("OpenDocument presentation", "odp", `${openDocument}.presentation`, isZip),
  kind("Word 97", "doc", "application/msword", isOle),
  kind("Excel 97", "xls", "application/vnd.ms-excel", isOle),
  kind("PowerPoint 97", "ppt", "application/vnd.ms-powerpoint", isOle),
  kind("Outlook", "msg", "application/vnd.ms-outlook", isOle),
  kind("gzip", "gz tgz", "application/gzip application/x-gzip", startsWith("\x1f\x8b")),
  kind("7-Zip", "7z", "application/x-7z-compressed", startsWith("7z\xbc\xaf\x27\x1c")),
  kind("RAR", "rar", "application/vnd.rar application/x-rar-compressed", startsWith("Rar!\x1a\x07")),
  kind("QuickTime", "mov", "video/quicktime", isQuickTime),
  kind("MP4 audio", "m4a", "audio/mp4 audio/x-m4a", isoMedia(/^(M4A|mp4|isom|dash)/)),
  kind("MP4", "mp4 m4v", "video/mp4 video/x-m4v", isoMedia(/^(?!avi[fs]|hei|hev|mif1|msf1|qt)/)),
  kind("WebM", "webm mkv", "video/webm audio/webm video/x-matroska", startsWith("\x1aE\xdf\xa3")),
  kind("Ogg", "ogg oga ogv opus", "audio/ogg video/ogg", startsWith("OggS")),
  kind("WAV", "wav", "audio/wav audio/x-wav audio/wave", riff("WAVE")),
  kind("MP3", "mp3", "audio/mpeg audio/mp3", (head) => startsWith("ID3")(head) || isMp3Frame(head)),
];

/** Programs are kept as bytes like any others; they are named so that none passes for something else. */
export const programs: readonly FileKind[] = [
  kind("a Windows program", "exe dll", "", isWindowsProgram),
  kind("a Linux program", "", "", startsWith("\x7fELF")),
  kind(
    "a macOS program",
    "",
    "",
    startsWith("\xcf\xfa\xed\xfe", "\xce\xfa\xed\xfe", "\xca\xfe\xba\xbe", "\xfe\xed\xfa\xcf"),
  ),
];

/** Text that is kept under a type of its own; all other text, markup above all, is bytes to download. */
export const plainTexts: Readonly<Record<string, string>> = {
  txt: "text/plain",
  text: "text/plain",
  log: "text/plain",
  md: "text/plain",
  csv: "text/csv",
  json: "application/json",
};

/** Text that a browser would run or follow if it opened it. */
export const markup: readonly string[] = ["html", "htm", "xhtml", "xml", "svg", "js", "mjs", "css"];

export function textAt(head: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...head.subarray(start, start + length));
}

function kind(name: string, extensions: string, types: string, matches: FileKind["matches"]): FileKind {
  return { name, extensions: words(extensions), types: words(types), matches };
}

function words(text: string): string[] {
  return text.split(" ").filter(Boolean);
}

function riff(form: string): FileKind["matches"] {
  return (head) => textAt(head, 0, 4) === "RIFF" && textAt(head, 8, 4) === form;
}

function isoMedia(brand: RegExp): FileKind["matches"] {
  return (head) => textAt(head, 4, 4) === "ftyp" && brand.test(textAt(head, 8, 4));
}

/** Its oldest files begin without saying their brand. */
function isQuickTime(head: Uint8Array): boolean {
  return isoMedia(/^(qt|mp4|isom)/)(head) || /^(moov|mdat|wide|free|skip)$/.test(textAt(head, 4, 4));
}

function isMp3Frame(head: Uint8Array): boolean {
  const [first = 0, second = 0] = head;
  return first === 0xff && (second & 0xe6) === 0xe2;
}

/** `MZ` alone could begin a text: the header behind it has to be where it says. */
function isWindowsProgram(head: Uint8Array): boolean {
  if (textAt(head, 0, 2) !== "MZ" || head.length < 0x40) return false;
  const at = new DataView(head.buffer, head.byteOffset).getUint32(0x3c, true);
  return textAt(head, at, 4) === "PE\0\0";
}
