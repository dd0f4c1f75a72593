import type { MessageType } from "./schema.ts"

/** What visitor and bot say is counted as messages of a conversation (contracts: decision 23); the rest is machinery. */
export const isUtterance = ({ type }: { type: MessageType }): boolean => type === "user" || type === "bot"
