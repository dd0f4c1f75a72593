/** The limits that an agency sets in the web app; the API knows more. */
export const LIMITS = ["bots", "conversations", "messages", "tokens"] as const
