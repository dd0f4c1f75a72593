import { isLiveryError } from "../../../../core/errors.ts"
import { splitPassages } from "../../chunking/chunking.ts"
import type { Passage } from "../../chunking/schema.ts"
import { FORMATS } from "../formats.ts"
import { REASONS } from "../reasons.ts"
import type { Extracted } from "../schema.ts"
import { sniffType } from "../sniff-type.ts"
import type { CutRequest, ReaderMessage, ReadRequest, ReadResult } from "./protocol.ts"

const QUIET_MS = 250
/** Characters and passages in one message: the parent takes in each in a fraction of a millisecond. */
const TEXT_PART = 100_000
const PASSAGES_PART = 500
let told = 0

/** Entry of the child process that reads documents. It has no database, no secrets and, by Node's permissions, no files. */
process.on("message", async (request: ReadRequest | CutRequest) => {
  try {
    tell("document" in request ? cut(request) : await read(request))
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
  const { pages: _pages, rows: _rows, ...rest } = extracted
  return { extracted: { ...rest, headings: [] }, passages: passages.map(placeOf) }
}

const cut = ({ document, split }: CutRequest): ReadResult => ({
  passages: splitPassages(document, split).map(placeOf),
})

const placeOf = ({ text: _, ...place }: Passage) => place

function tell({ extracted, passages }: ReadResult): void {
  const { text = "", ...facts } = extracted ?? {}
  for (let at = 0; at < text.length; at += TEXT_PART)
    send({ kind: "text", part: text.slice(at, at + TEXT_PART) })
  for (let at = 0; at < passages.length; at += PASSAGES_PART)
    send({ kind: "passages", part: passages.slice(at, at + PASSAGES_PART) })
  send({ kind: "done", ...(extracted && { facts: facts as Omit<Extracted, "text"> }) })
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
