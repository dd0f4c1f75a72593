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
