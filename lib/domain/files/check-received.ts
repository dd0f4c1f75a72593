import { open, readFile } from "node:fs/promises"
import { checkDocument } from "../knowledge/extraction/extraction.ts"
import type { DocumentType, FileClaims } from "../knowledge/extraction/schema.ts"
import type { Received } from "./storage/schema.ts"

/** What tells most documents apart is in their first bytes; archives and old office files are known by all of them. */
const HEAD = 16 * 1024
const isToldByAll = (start: string) =>
  start.startsWith("PK") || start.startsWith("\xd0\xcf\x11\xe0") || start.lastIndexOf("%PDF-") > 0

let reading: Promise<unknown> = Promise.resolve()

/**
 * What a received file is, by its content. Throws `unsupported_type`, or `unprocessable` when it is empty. Where the whole
 * file has to be looked at, one is in memory at a time.
 */
export async function checkReceived({ path, byteSize }: Received, claims: FileClaims): Promise<DocumentType> {
  const head = await readHead(path)
  const isWhole = byteSize <= head.length
  if (isWhole || !isToldByAll(head.toString("latin1", 0, 1024))) return checkDocument(head, claims)
  const check = reading.then(async () => checkDocument(await readFile(path), claims))
  reading = check.catch(() => undefined)
  return check
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, "r")
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
