import type { Readable } from "node:stream"
import { setTimeout as pause } from "node:timers/promises"
import { AwsV4Signer } from "aws4fetch"
import { request } from "undici"
import { readListing, type S3Object, textIn } from "./s3-xml.ts"

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

interface Content {
  /** Made again for every try. */
  body: () => Readable
  byteSize: number
  sha256: Uint8Array
}

type Response = Awaited<ReturnType<typeof request>>
type Method = "GET" | "HEAD" | "PUT" | "DELETE"

const TRIES = 4
const TIMEOUT_MS = 30_000
const NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/** What a server answered in place of what was asked for: its status and S3's code for it, nothing of the request. */
export class S3Error extends Error {
  readonly status: number
  constructor(status: number, code: string) {
    super(`${status} ${code}`.trim())
    this.name = "S3Error"
    this.status = status
  }
}

/** The five requests of S3 that a storage of files needs, signed (version 4), by path, tried again where that may help. */
export class S3Client {
  readonly #base: string
  readonly #signing: Credentials & { region: string; service: "s3" }

  constructor(
    { endpoint, bucket, region }: { endpoint: string; bucket: string; region: string },
    credentials: Credentials,
  ) {
    this.#base = `${endpoint}/${bucket}`
    this.#signing = { ...credentials, region, service: "s3" }
  }

  async put(name: string, content: Content): Promise<void> {
    await (await this.#send("PUT", `/${name}`, content)).body.dump()
  }

  /** The answer that holds an object's content, or null where there is none. */
  async get(name: string): Promise<Response["body"] | null> {
    return (await this.#found("GET", name))?.body ?? null
  }

  async exists(name: string): Promise<boolean> {
    const response = await this.#found("HEAD", name)
    await response?.body.dump()
    return response !== null
  }

  async delete(name: string): Promise<void> {
    await (await this.#found("DELETE", name))?.body.dump()
  }

  /** Objects by name, a page at a time (ListObjects of the first version: every server that speaks S3 has it). */
  async *list(prefix: string, pageSize = 1000): AsyncGenerator<S3Object> {
    let after: string | undefined = ""
    while (after !== undefined) {
      const query = new URLSearchParams({ prefix, marker: after, "max-keys": String(pageSize) })
      const response = await this.#send("GET", `?${query}`)
      const { objects, isTruncated } = readListing(await response.body.text())
      yield* objects
      after = isTruncated ? objects.at(-1)?.name : undefined
    }
  }

  /** Does everything once that a storage has to do. */
  async probe(prefix: string): Promise<void> {
    const name = `${prefix}livery-check`
    await this.#send("PUT", `/${name}`).then(({ body }) => body.dump())
    for await (const _ of this.list(name)) break
    await this.delete(name)
  }

  async #found(method: Method, name: string): Promise<Response | null> {
    try {
      return await this.#send(method, `/${name}`)
    } catch (error) {
      // A bucket that is not there is no absence of the object.
      if (error instanceof S3Error && error.status === 404 && !error.message.includes("Bucket")) return null
      throw error
    }
  }

  async #send(method: Method, target: string, content?: Content): Promise<Response> {
    for (let tried = 1; ; tried++) {
      const response = await this.#try(method, target, content).catch((error: Error) => {
        if (tried === TRIES) throw error
      })
      if (response && response.statusCode < 300) return response
      const error = response && (await errorOf(response))
      if (error && (tried === TRIES || (error.status < 500 && error.status !== 429))) throw error
      await pause(100 * 2 ** tried * (0.5 + Math.random()))
    }
  }

  async #try(method: Method, target: string, content: Content | undefined): Promise<Response> {
    const { url, headers } = await new AwsV4Signer({
      ...this.#signing,
      method,
      url: this.#base + target,
      headers: { "x-amz-content-sha256": content ? Buffer.from(content.sha256).toString("hex") : NOTHING },
    }).sign()
    return request(url, {
      method,
      headers: {
        ...Object.fromEntries(headers),
        ...(method === "PUT" && { "content-length": String(content?.byteSize ?? 0) }),
      },
      body: content?.body() ?? null,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    })
  }
}

async function errorOf({ statusCode, body }: Response): Promise<S3Error> {
  return new S3Error(statusCode, textIn(await body.text(), "Code") ?? "")
}
