import type { FileContent } from "@/lib/contract/file";

/** What an operation answers, before it becomes a Response. */
export type Answer = JsonAnswer | { status: number; file: FileContent; replayed: false };

export type JsonAnswer = { status: number; json: string; replayed: boolean };
