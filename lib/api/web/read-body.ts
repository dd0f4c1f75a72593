import { LiveryError } from "../../core/errors.ts"
import { readStream } from "../read-bytes.ts"

/**
 * The JSON body of a request of the web app's own pages, counted while it arrives. Throws `too_large` beyond `max` bytes,
 * `invalid_input` for what is no JSON.
 */
export async function readJsonBody({ body }: Request, max: number): Promise<unknown> {
  const text = new TextDecoder().decode(body ? await readStream(body, max) : undefined)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new LiveryError("invalid_input", "The body is not valid JSON", {}, { cause })
  }
}
