import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import type { RateKind } from "../rate-limits/rate-limits.ts"

/** What all of Livery may know of a messaging channel. Browsers load it too, so it holds no code of the server. */
export interface Channel {
  /** As bots and conversations store it. */
  name: string
  /** As people read it. */
  label: string
  /**
   * Whether visitors talk there. Elsewhere people try their own bots: that counts for messages and tokens, but stands in no
   * list, figure or webhook of conversations unless it is asked for.
   */
  isForVisitors: boolean
  limits: {
    /** Characters of one delivered message; a longer answer is split. null: any length. */
    length: number | null
    /** How often one sender may write. null: the API key in front of the channel is limited already. */
    rate: RateKind | null
  }
}

/** A provider's request as it came: a signature is made over these bytes. */
export interface WebhookRequest {
  headers: Headers
  body: Uint8Array
}

/** Who wrote, by the channel's own id of that person. */
export interface Sender {
  id: string
  name?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  meta?: Record<string, unknown>
}

export interface IncomingMessage {
  /** The provider's id of the message, by which a repeated delivery is recognised. */
  id: string
  text: string
  sender: Sender
}

export interface OutgoingMessage {
  /** The same whenever this message is delivered again. */
  id: string
  /** The id of the sender who is answered. */
  to: string
  text: string
}

/** A channel whose provider calls a webhook for what comes in, and is called for what goes out. */
export interface WebhookChannel<Setup> extends Channel {
  /** What is entered to connect a bot with it. */
  setup: z.ZodType<Setup>
  /** Verifies a request and reads its messages. Throws `not_authenticated` for a wrong signature, `invalid_input`. */
  receive(request: WebhookRequest, setup: Setup): IncomingMessage[]
  /** Hands one message to the provider. Throws when it was not taken. */
  deliver(ctx: Context, message: OutgoingMessage, setup: Setup): Promise<void>
}
