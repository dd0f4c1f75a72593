import * as words from "#components/words/words.ts"
import type { ConversationView } from "#lib/domain/conversations/schema.ts"

type Named = Pick<ConversationView, "id" | "userName" | "userEmail" | "userIdentifier">

/** What a visitor is called: by name, else by address, else by what the caller knows them as, else by a short number. */
export const visitorOf = ({ id, userName, userEmail, userIdentifier }: Named): string =>
  userName || userEmail || userIdentifier || `${words.conversations.anonymous} ${id.slice(-5)}`
