import { createReadStream } from "node:fs"
import { mkdir } from "node:fs/promises"
import { LiveryError, notFound } from "../../../core/errors.ts"
import type { FilesSetting } from "../../../core/files-setting.ts"
import { type Credentials, S3Client, S3Error } from "./s3-client.ts"
import type { Storage } from "./schema.ts"

type Setting = FilesSetting & { kind: "s3" }

/** Objects of a bucket of Amazon S3 or a server that speaks like it; every host that names the bucket sees the same. */
export function s3Storage(
  setting: Setting,
  { credentials, incoming }: { credentials: Credentials; incoming: string },
): Storage {
  const { bucket, prefix, endpoint } = setting
  const client = new S3Client(setting, credentials)
  const nameOf = (key: string) => `${prefix}${key}`
  const fetched = async (key: string) => {
    const response = await worded(client.get(nameOf(key)))
    if (!response) throw notFound("file")
    return response
  }
  return {
    place: `s3://${bucket}/${prefix} at ${endpoint}`,
    incoming,
    // One request with the hash of the whole: the server keeps all of it or refuses it.
    put: (key, { path, byteSize, sha256 }) =>
      worded(client.put(nameOf(key), { body: () => createReadStream(path), byteSize, sha256 })),
    read: async (key) => Buffer.from(await worded((await fetched(key)).arrayBuffer())),
    async stream(key) {
      if (!(await worded(client.exists(nameOf(key))))) throw notFound("file")
      return streamOf(() => fetched(key))
    },
    delete: (key) => worded(client.delete(nameOf(key))),
    async *list() {
      for await (const { name, byteSize } of client.list(prefix)) {
        const storageKey = name.slice(prefix.length)
        if (/^[0-9a-f]{32}$/.test(storageKey)) yield { storageKey, byteSize }
      }
    },
    async check() {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      try {
        await client.probe(prefix)
      } catch (error) {
        const reason = error instanceof S3Error ? error.message : "it cannot be reached"
        const message = `LIVERY_FILES: the bucket ${bucket} at ${endpoint} cannot be used: ${reason}`
        throw new Error(message, { cause: error })
      }
    },
  }
}

/** Asks for the content when somebody reads, and lets go of it when they stop. */
function streamOf(
  open: () => Promise<AsyncIterable<Uint8Array> & { destroy(): unknown }>,
): ReadableStream<Uint8Array> {
  let body: Awaited<ReturnType<typeof open>> | undefined
  let chunks: AsyncIterator<Uint8Array> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        body ??= await open()
        chunks ??= body[Symbol.asyncIterator]()
        const { value, done } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(new Uint8Array(value))
      },
      cancel: () => void body?.destroy(),
    },
    { highWaterMark: 0 },
  )
}

/** A storage that cannot be reached, or refuses, is a passing fault for whoever waits. */
async function worded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    const details = { retryAfter: 30 }
    throw new LiveryError("unavailable", "The storage of files does not answer at the moment", details, {
      cause,
    })
  }
}
