import { randomBytes } from "node:crypto"
import { discardReceived, receiveBytes } from "./receive-bytes.ts"
import type { Bytes } from "./schema.ts"
import type { Received, StoredObject } from "./storage/schema.ts"
import { checkKey, storage } from "./storage/storage.ts"

export interface StoredBytes {
  /** Where the bytes are: random, so that a name can neither collide nor lead out of the storage. */
  storageKey: string
  byteSize: number
  sha256: Uint8Array<ArrayBuffer>
}

interface Bounds {
  limit: number
  signal?: AbortSignal
}

/**
 * Stores bytes as they arrive, durable when this returns. Throws `too_large` beyond `limit` and leaves nothing behind then.
 */
export async function storeBytes(bytes: Bytes, bounds: Bounds): Promise<StoredBytes> {
  const received = await receiveBytes(bytes, bounds)
  try {
    return await storeReceived(received)
  } finally {
    await discardReceived(received)
  }
}

/** Stores what was received, under a new key; leaves nothing behind when that fails. */
export async function storeReceived(received: Received): Promise<StoredBytes> {
  const storageKey = randomBytes(16).toString("hex")
  try {
    await storage().put(storageKey, received)
  } catch (error) {
    // It may have been stored although its answer was lost. The first fault is the one to tell.
    await storage()
      .delete(storageKey)
      .catch(() => undefined)
    throw error
  }
  const { byteSize, sha256 } = received
  return { storageKey, byteSize, sha256 }
}

/** Stores bytes under the key that they had elsewhere, in place of what is there (restoring a backup, moving a storage). */
export async function restoreBytes(storageKey: string, bytes: Bytes): Promise<StoredBytes> {
  checkKey(storageKey)
  const received = await receiveBytes(bytes, { limit: Number.POSITIVE_INFINITY })
  try {
    await storage().put(storageKey, received)
    return { storageKey, byteSize: received.byteSize, sha256: received.sha256 }
  } finally {
    await discardReceived(received)
  }
}

/** The bytes of a stored file. Throws `not_found`. */
export async function readBytes(storageKey: string): Promise<Buffer> {
  checkKey(storageKey)
  return storage().read(storageKey)
}

/**
 * The bytes of a stored file as a stream. Nothing is open before someone reads (HEAD never does) or after they stop.
 * Throws `not_found`.
 */
export async function streamBytes(storageKey: string): Promise<ReadableStream<Uint8Array>> {
  checkKey(storageKey)
  return storage().stream(storageKey)
}

/** Removes the bytes; a file that is gone already is fine. */
export async function deleteBytes(storageKey: string): Promise<void> {
  checkKey(storageKey)
  await storage().delete(storageKey)
}

/** Every file that is stored, in no order: key and bytes. Rows of `File` name them by `storageKey`. */
export const listBytes = (): AsyncIterable<StoredObject> => storage().list()
