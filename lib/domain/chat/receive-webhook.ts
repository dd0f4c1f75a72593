import { parse } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { sha256 } from "../../core/crypto.ts"
import { type ErrorCode, isLiveryError, LiveryError } from "../../core/errors.ts"
import { claimOrAnswer } from "../idempotency/idempotency.ts"
import {
  type IncomingMessage,
  splitText,
  turnOfSender,
  type WebhookChannel,
  type WebhookRequest,
} from "../integrations/integrations.ts"
import { rateLimit } from "../rate-limits/rate-limits.ts"
import { respond } from "./respond.ts"

/** A bot that is connected with a channel. */
interface Connection {
  /** Unique over all accounts: it names the connection's senders where they are counted. */
  id: string
  botId: string
  /** As it was entered. */
  setup: unknown
}

/**
 * Verifies what a channel's provider sent, and answers each message in it once, however often it is sent within a day.
 * Throws `not_authenticated` for a wrong signature, and then has stored nothing; `conflict` while another delivery of the
 * same message is answered, `too_many_requests`. A message that the engine refuses for good is logged and done with. After
 * any other failure the next delivery goes on from what was stored: an answer is delivered again, but not made again.
 */
export async function receiveWebhook<Setup>(
  ctx: Context,
  channel: WebhookChannel<Setup>,
  connection: Connection,
  request: WebhookRequest,
): Promise<void> {
  const setup = parse(channel.setup, connection.setup)
  for (const message of channel.receive(request, setup)) {
    const key = `${channel.name}:${connection.id}:${message.id}`
    const claim = await claimOrAnswer(ctx, key, sha256(key))
    if (!("keep" in claim)) continue
    try {
      const within = { ...ctx, request: claim.request }
      if (channel.limits.rate) await rateLimit(channel.limits.rate, `${connection.id}:${message.sender.id}`)
      for (const part of await answersTo(within, channel, connection.botId, message).catch(
        noneIfRefused(ctx),
      ))
        await channel.deliver(ctx, { ...part, to: message.sender.id }, setup)
      await claim.keep({ status: 200, type: "text/plain", body: "" })
    } catch (error) {
      await claim.drop()
      throw error
    }
  }
}

/** Refusals that every further delivery of the message would meet. */
const FINAL = new Set<ErrorCode>(["invalid_input", "not_authorized", "not_found", "limit_reached"])

const noneIfRefused = (ctx: Context) => (error: unknown) => {
  if (!isLiveryError(error) || !FINAL.has(error.code)) throw error
  ctx.log.warn("a message of a channel was refused", { code: error.code })
  return []
}

/** What the bot says to a message, its welcome first where the message started the conversation, as the channel takes it. */
async function answersTo<Setup>(
  ctx: Context,
  channel: WebhookChannel<Setup>,
  botId: string,
  message: IncomingMessage,
): Promise<{ id: string; text: string }[]> {
  const said: { id: string; text: string }[] = []
  const answer = { id: "", text: "" }
  for await (const event of respond(ctx, turnOfSender(channel, { ...message, botId }))) {
    if (event.type === "accepted") {
      if (event.welcome) said.push(event.welcome)
      answer.id = event.answerId ?? ""
    }
    if (event.type === "token") answer.text += event.text
    if (event.type === "message") answer.text = event.message.text
    if (event.type === "failed" && !answer.text) throw new LiveryError("unavailable", event.message)
  }
  const spoken = [...said, answer].filter(({ text }) => text.trim() !== "")
  return spoken.flatMap(({ id, text }) =>
    splitText(text, channel.limits.length).map((part, index) => ({ id: `${id}-${index + 1}`, text: part })),
  )
}
