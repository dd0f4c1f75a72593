import type { ChatEvent } from "./schema.ts"

/** The bot that answers, which may be switched off meanwhile. */
export const botOfEvent = (event: ChatEvent): string | null => ("botId" in event ? event.botId : null)
