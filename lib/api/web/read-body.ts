import { LiveryError } from "../../core/errors.ts"
import { untilCut } from "../read-bytes.ts"

/** The body of a request of the web app's own pages, counted while it arrives. Throws `too_large` beyond `max` bytes. */
async function readBody({ body }: Request, max: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ? untilCut(body) : []) {
    size += chunk.length
    if (size > max) throw new LiveryError("too_large", `The request is larger than ${max} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** The same as JSON. Throws `invalid_input` for what is none. */
export async function readJsonBody(request: Request, max: number): Promise<unknown> {
  const text = new TextDecoder().decode(await readBody(request, max))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new LiveryError("invalid_input", "The body is not valid JSON", {}, { cause })
  }
}
