/** What an operation answers, before it becomes a Response. */
export type Answer = { status: number; json: string; replayed: boolean };
