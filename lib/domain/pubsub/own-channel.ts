import type { Principal } from "../../core/context.ts"

/**
 * The name, in the account, of a conversation's own channel. The blank keeps it out of the names that callers can give
 * (`ChannelId`), so that nobody but those below reaches it.
 */
export const ownChannel = (conversationId: string, channelId: string): string =>
  `${conversationId} ${channelId}`

/**
 * The channels by which a function of an answer may hear its result: those of the conversation, and the account's where the
 * caller may listen there. A visitor hears its own conversation alone, whatever channel it names.
 */
export function channelsHeard(
  { kind, conversationId: visited }: Principal,
  channelId: string,
  conversationId: string | undefined,
): string[] {
  const own = visited ?? conversationId
  return [...(kind === "visitor" ? [] : [channelId]), ...(own ? [ownChannel(own, channelId)] : [])]
}
