import { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { MessageInput } from "../../domain/chat/schema.ts"
import { SessionId } from "../../domain/conversations/schema.ts"
import { untilCut } from "../read-bytes.ts"
import { checkText } from "../read-json.ts"

const MAX_BYTES = 200_000

const Turn = z.strictObject({ sessionId: SessionId, text: MessageInput.shape.text })

/** One message of the web app's chat, from a JSON body of at most 200 kB. Throws `invalid_input` or `too_large`. */
export async function readTurn(request: Request): Promise<z.output<typeof Turn>> {
  const turn = parse(Turn, parsed(await readText(request)))
  checkText(turn.text)
  return turn
}

async function readText({ body }: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ""
  let size = 0
  for await (const chunk of body ? untilCut(body) : []) {
    size += chunk.length
    if (size > MAX_BYTES) throw new LiveryError("too_large", `The request is larger than ${MAX_BYTES} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput("The body is not valid JSON")
  }
}
