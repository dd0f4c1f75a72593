import { isLiveryError } from "../../../core/errors.ts"
import { splitPassages } from "../../passages/passages.ts"
import { FORMATS } from "../formats.ts"
import { REASONS } from "../reasons.ts"
import { sniffType } from "../sniff-type.ts"
import type { ReaderMessage, ReadRequest, ReadResult } from "./protocol.ts"

const QUIET_MS = 250
let told = 0

/** Entry of the child process that reads documents. It has no database, no secrets and, by Node's permissions, no files. */
process.on("message", async (request: ReadRequest) => {
  try {
    send({ kind: "done", result: await read(request) })
  } catch (error) {
    if (isLiveryError(error)) send({ kind: "refused", code: error.code, message: error.message })
    else
      send({
        kind: "fault",
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
  }
})
process.on("disconnect", () => process.exit())

async function read({ bytes, claims, split }: ReadRequest): Promise<ReadResult> {
  if (bytes.length === 0) throw REASONS.empty()
  const format = await FORMATS[sniffType(bytes, claims)]()
  const extracted = await format(bytes, claims, progress)
  if (!split) return { extracted, passages: [] }
  const { language } = extracted
  const passages = splitPassages(extracted, { ...(language && { language }), ...split })
  return { extracted, passages: passages.map(({ text: _, ...place }) => place) }
}

function progress(): void {
  const now = Date.now()
  if (now - told < QUIET_MS) return
  told = now
  send({ kind: "progress" })
}

function send(message: ReaderMessage): void {
  process.send?.(message)
}
