import { createHash, randomBytes } from "node:crypto"
import { mkdir, open, rm } from "node:fs/promises"
import { join } from "node:path"
import { LiveryError } from "../../core/errors.ts"
import { type Bytes, isReceived } from "./schema.ts"
import type { Received } from "./storage/schema.ts"
import { storage } from "./storage/storage.ts"

/**
 * Writes bytes to a local file while they arrive and hashes them, so that no body is whole in memory. Throws `too_large` at
 * the first byte beyond `limit`, whatever length the sender claimed, `unavailable` on a full disk, and leaves nothing behind
 * then. Whoever calls this ends with `storeBytes` or `discardReceived`.
 */
export async function receiveBytes(
  bytes: Bytes,
  { limit, signal }: { limit: number; signal?: AbortSignal },
): Promise<Received> {
  const { incoming } = storage()
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const path = join(incoming, randomBytes(16).toString("hex"))
  try {
    return { path, ...(await write(path, bytes, limit, signal)) }
  } catch (error) {
    await rm(path, { force: true })
    throw worded(error)
  }
}

/** The same for what may have been received already, which is held to the limit too. */
export async function receiveContent(
  content: Bytes | Received,
  bounds: { limit: number; signal?: AbortSignal },
): Promise<Received> {
  if (!isReceived(content)) return receiveBytes(content, bounds)
  if (content.byteSize > bounds.limit) throw tooLarge(bounds.limit)
  return content
}

/** Removes a received file; one that is stored or gone already is fine. */
export const discardReceived = ({ path }: Received): Promise<void> => rm(path, { force: true })

async function write(path: string, bytes: Bytes, limit: number, signal: AbortSignal | undefined) {
  const file = await open(path, "wx", 0o600)
  const digest = createHash("sha256")
  let byteSize = 0
  try {
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      signal?.throwIfAborted()
      byteSize += chunk.byteLength
      if (byteSize > limit) throw tooLarge(limit)
      digest.update(chunk)
      await file.writeFile(chunk)
    }
  } finally {
    await file.close()
  }
  return { byteSize, sha256: new Uint8Array(digest.digest()) }
}

const tooLarge = (limit: number) =>
  new LiveryError("too_large", `The file is larger than the limit of ${readable(limit)}`)

const readable = (bytes: number) =>
  bytes >= 2 ** 20 ? `${Math.floor(bytes / 2 ** 20)} MB` : `${Math.floor(bytes / 2 ** 10)} KB`

function worded(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code !== "ENOSPC" && code !== "EDQUOT") return error
  return new LiveryError(
    "unavailable",
    "There is no room to store the file at the moment",
    { retryAfter: 60 },
    { cause: error },
  )
}
