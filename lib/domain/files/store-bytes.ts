import { createHash, randomBytes } from "node:crypto"
import { access, type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { env } from "../../core/env.ts"
import { LiveryError, notFound } from "../../core/errors.ts"

export interface StoredBytes {
  /** Where the bytes are: random, so that a name can neither collide nor lead out of the folder. */
  storageKey: string
  byteSize: number
  sha256: Uint8Array<ArrayBuffer>
}

/** Bytes that a stream hands out at a time. */
const CHUNK = 64 * 1024

type Bytes = Uint8Array | AsyncIterable<Uint8Array>

/**
 * Keeps bytes under the data directory, safe on disk when this returns. Throws `too_large` at the first byte beyond
 * `limit`, whatever length the sender claimed, `unavailable` on a full disk, and leaves nothing behind then.
 */
export async function storeBytes(
  bytes: Bytes,
  { limit, signal }: { limit: number; signal?: AbortSignal },
): Promise<StoredBytes> {
  const storageKey = randomBytes(16).toString("hex")
  const path = pathOf(storageKey)
  const incoming = `${path}.incoming`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    const facts = await write(incoming, bytes, limit, signal)
    await rename(incoming, path)
    await syncFolder(dirname(path))
    return { storageKey, ...facts }
  } catch (error) {
    await rm(incoming, { force: true })
    throw worded(error)
  }
}

/** The bytes of a stored file. Throws `not_found`. */
export async function readBytes(storageKey: string): Promise<Buffer> {
  try {
    return await readFile(pathOf(storageKey))
  } catch (error) {
    throw isMissing(error) ? notFound("file") : error
  }
}

/**
 * The bytes of a stored file as a stream. Nothing is open before someone reads (HEAD never does) or after they stop.
 * Throws `not_found`.
 */
export async function streamBytes(storageKey: string): Promise<ReadableStream<Uint8Array>> {
  const path = pathOf(storageKey)
  await access(path).catch((error) => {
    throw isMissing(error) ? notFound("file") : error
  })
  let file: FileHandle | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        file ??= await open(path, "r")
        const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK))
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await file.close()
        controller.close()
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  )
}

/** Removes the bytes; a file that is gone already is fine. */
export const deleteBytes = (storageKey: string): Promise<void> => rm(pathOf(storageKey), { force: true })

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
    await file.sync()
  } finally {
    await file.close()
  }
  return { byteSize, sha256: new Uint8Array(digest.digest()) }
}

/** A renamed file survives a power cut only when its folder is written too. Windows cannot and need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return
  const folder = await open(path, "r")
  await folder.sync().finally(() => folder.close())
}

function pathOf(storageKey: string): string {
  if (!/^[0-9a-f]{32}$/.test(storageKey)) throw notFound("file")
  return join(env().LIVERY_DATA, "files", storageKey.slice(0, 2), storageKey)
}

const tooLarge = (limit: number) =>
  new LiveryError("too_large", `The file is larger than the limit of ${readable(limit)}`)

const readable = (bytes: number) =>
  bytes >= 2 ** 20 ? `${Math.floor(bytes / 2 ** 20)} MB` : `${Math.floor(bytes / 2 ** 10)} KB`

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT"

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
