import type { MessageType } from "./schema.ts"

/**
 * What visitor and bot say is counted as messages of a conversation (contract: only what was said is counted); the rest
 * is machinery.
 */
export const isUtterance = ({ type }: { type: MessageType }): boolean => type === "user" || type === "bot"
