import { z } from "zod"
import { parse } from "../../core/command.ts"
import { MessageInput } from "../../domain/chat/schema.ts"
import { SessionId } from "../../domain/conversations/schema.ts"
import { readJsonBody } from "./read-body.ts"

const MAX_BYTES = 200_000

const Turn = z.strictObject({ sessionId: SessionId, text: MessageInput.shape.text })

/** One message of the web app's chat, from a JSON body of at most 200 kB. Throws `invalid_input` or `too_large`. */
export const readTurn = async (request: Request): Promise<z.output<typeof Turn>> =>
  parse(Turn, await readJsonBody(request, MAX_BYTES))
