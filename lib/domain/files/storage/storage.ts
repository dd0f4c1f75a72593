import { join } from "node:path"
import { env } from "../../../core/env.ts"
import { notFound } from "../../../core/errors.ts"
import { once } from "../../../core/runtime.ts"
import { diskStorage } from "./disk.ts"
import { s3Storage } from "./s3.ts"

/** Bytes that have arrived whole and lie in a local file until they are stored or discarded. */
export interface Received {
  /** Of the local file, in `Storage.incoming`. */
  path: string
  byteSize: number
  sha256: Uint8Array<ArrayBuffer>
}

export interface StoredObject {
  storageKey: string
  byteSize: number
}

/** Where the bytes of files are (setting `LIVERY_FILES`). Keys are 32 hexadecimal digits; the caller has checked them. */
export interface Storage {
  /** What the setting names, for messages: never holds a credential. */
  readonly place: string
  /** A local folder for bytes that are still arriving. */
  readonly incoming: string
  /** Stores a received file under a key, durable when this returns; all of it or nothing. Takes the local file along or leaves it. */
  put(storageKey: string, received: Received): Promise<void>
  /** The whole content. Throws `not_found`. */
  read(storageKey: string): Promise<Buffer>
  /** The content as a stream that opens nothing before somebody reads (HEAD never does). Throws `not_found`. */
  stream(storageKey: string): Promise<ReadableStream<Uint8Array>>
  /** Removes the content; repeating it is fine. */
  delete(storageKey: string): Promise<void>
  /** All that is stored, in no order. */
  list(): AsyncIterable<StoredObject>
  /** Throws one line that says what to do when the storage cannot be used. */
  check(): Promise<void>
}

/** The storage of this process. */
export const storage = (): Storage => once("files.storage", openFrom)

function openFrom(): Storage {
  const { LIVERY_FILES, LIVERY_DATA, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env()
  const setting = LIVERY_FILES ?? { kind: "disk", folder: join(LIVERY_DATA, "files") }
  if (setting.kind === "disk") return diskStorage(setting.folder)
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID ?? "",
    secretAccessKey: AWS_SECRET_ACCESS_KEY ?? "",
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  }
  return s3Storage(setting, { credentials, incoming: join(LIVERY_DATA, "incoming") })
}

/** Throws `not_found` for a text that is no key, so that none can lead out of the storage. */
export function checkKey(storageKey: string): void {
  if (!/^[0-9a-f]{32}$/.test(storageKey)) throw notFound("file")
}
