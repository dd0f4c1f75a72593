import type { Channel, Sender } from "./channel.ts"

interface SentMessage {
  botId: string
  text: string
  sender: Sender
}

/**
 * A message as the chat engine takes it: it goes to the sender's active conversation with that bot on that channel, or
 * starts one, and the sender's contact is made or brought up to date.
 */
export const turnOfSender = (channel: Channel, { botId, text, sender }: SentMessage) => {
  const { id, name, email, phone, meta = {} } = sender
  return {
    botId,
    text,
    channel: channel.name,
    contact: { fingerprint: `${channel.name}:${id}`, name, email, phone, meta },
    visitor: { identifier: id, name, email },
  }
}
