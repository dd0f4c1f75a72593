import { isLiveryError } from "../core/errors.ts"
import { type Received, receiveBytes } from "../domain/files/files.ts"
import type { Call } from "./call.ts"
import { incomingBytes, tooLarge, untilCut } from "./read-bytes.ts"

export interface Upload {
  name: string
  /** As the caller claims it. */
  type: string
  content: Received
}

/** A body that is a file. Throws `too_large` at the first byte beyond `max`. */
export async function readPlainUpload(call: Call, max: number): Promise<Upload> {
  const type = call.header("content-type") ?? ""
  if (Number(call.header("content-length")) > max) throw tooLarge(max)
  return { name: "", type, content: await receiveUpload(call, incomingBytes(call), max) }
}

/** Receives the file of a request, which the call discards at its end. Throws `too_large` beyond `max`. */
export async function receiveUpload(
  call: Call,
  bytes: AsyncIterable<Uint8Array>,
  max: number,
): Promise<Received> {
  try {
    const received = await receiveBytes(untilCut(bytes), { limit: max })
    call.received.push(received)
    return received
  } catch (error) {
    throw isLiveryError(error) && error.code === "too_large" ? tooLarge(max) : error
  }
}
