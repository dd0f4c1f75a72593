import { readFile } from "node:fs/promises"
import { isLiveryError } from "#lib/core/errors.ts"
import { checkDocument, readDocument } from "#lib/domain/knowledge/extraction/extraction.ts"
import type { DocumentType, Unread } from "#lib/domain/knowledge/extraction/schema.ts"
import type { Found } from "./walk-files.ts"

/** Bytes beyond which a file is not opened: no plan should let that much in. */
const LARGEST = 100 * 2 ** 20

export interface Tried {
  file: string
  bytes: number
  /** "unreadable" is the machine's no, "refused" Livery's. */
  outcome: "read" | "refused" | "unreadable"
  /** By its content. */
  type?: DocumentType
  /** Why it was not read. */
  reason?: string
  characters?: number
  passages?: number
  /** What of it was not read, though the rest was. */
  unread?: Unread[]
  /** What was read, where it is asked for. */
  text?: string
  seconds: number
}

interface Options {
  signal: AbortSignal
  withText: boolean
}

/** Reads one file as an upload is read, in a child process under its limits. Throws only when `signal` ends it. */
export async function tryFile(
  { path, shown, size, problem }: Found,
  { signal, withText }: Options,
): Promise<Tried> {
  const begun = performance.now()
  const told = (rest: Omit<Tried, "file" | "bytes" | "seconds">): Tried => ({
    file: shown,
    bytes: size,
    ...rest,
    seconds: Math.round(performance.now() - begun) / 1000,
  })
  if (problem) return told({ outcome: "unreadable", reason: problem })
  if (size > LARGEST) return told({ outcome: "refused", reason: "The file is larger than 100 MB." })
  let type: DocumentType | undefined
  try {
    const bytes = await readFile(path, { signal })
    const claims = { name: shown.slice(shown.lastIndexOf("/") + 1) }
    type = checkDocument(bytes, claims)
    const { extracted, passages } = await readDocument(bytes, { ...claims, signal, split: {} })
    return told({
      outcome: "read",
      type: extracted.type,
      characters: extracted.text.length,
      passages: passages.length,
      ...(extracted.unread && { unread: extracted.unread }),
      ...(withText && { text: extracted.text }),
    })
  } catch (error) {
    signal.throwIfAborted()
    const known = isLiveryError(error)
    const reason = error instanceof Error ? error.message : String(error)
    return told({ outcome: known ? "refused" : "unreadable", ...(type && { type }), reason })
  }
}
