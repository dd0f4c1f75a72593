import { LiveryError } from "../../core/errors.ts"

/** The body of a request as text. Throws `too_large` as soon as it is longer than `most` bytes, whatever its head says. */
export async function readText(request: Request, most: number): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ["", 0]
  for await (const part of request.body ?? []) {
    bytes += part.byteLength
    if (bytes > most) throw new LiveryError("too_large", `The request must have at most ${most} bytes`)
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}
