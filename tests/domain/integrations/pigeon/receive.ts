import { createHmac, timingSafeEqual } from "node:crypto"
import { z } from "zod"
import { parse } from "#lib/core/command.ts"
import { invalidInput, LiveryError } from "#lib/core/errors.ts"
import type { IncomingMessage, WebhookRequest } from "#lib/domain/integrations/channel.ts"
import type { Setup } from "./setup.ts"

/** What a loft sends: letters, and things without a text, which are nothing to answer. */
const Body = z.object({
  letters: z.array(
    z.object({
      id: z.string().max(100),
      from: z.string().max(100),
      name: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
})

/** Verifies a loft's request and reads its letters. Throws `not_authenticated`, `invalid_input`. */
export function receive({ headers, body }: WebhookRequest, { secret }: Setup): IncomingMessage[] {
  const due = createHmac("sha256", secret).update(body).digest()
  const given = Buffer.from(headers.get("x-loft-signature") ?? "", "hex")
  if (given.length !== due.length || !timingSafeEqual(given, due))
    throw new LiveryError("not_authenticated", "The signature is wrong")
  return parse(Body, jsonOf(body)).letters.flatMap(({ id, from, name, text }) =>
    text?.trim() ? [{ id, text, sender: { id: from, name: name?.slice(0, 200) } }] : [],
  )
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    throw invalidInput("The body is no JSON")
  }
}
