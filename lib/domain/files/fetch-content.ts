import type { Context } from "../../core/context.ts"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { safeFetch, UNREACHABLE } from "../../core/safe-fetch.ts"
import { oversize } from "./oversize.ts"

export interface Content {
  bytes: Uint8Array
  type?: string
  name?: string
}

const PATIENCE_MS = 30_000

/**
 * The bytes behind an address: of the web, fetched as public addresses are, or a `data:` address. Throws `limit_reached`
 * beyond `limit` bytes, `unprocessable` for what cannot be fetched.
 */
export async function fetchContent(ctx: Context, address: string, limit: number): Promise<Content> {
  if (/^data:/i.test(address)) return dataOf(address, limit)
  if (!/^https?:\/\//i.test(address))
    throw invalidInput("must be a data: address, an http(s) address, or say type and size", ["file"])
  const { status, bytes, headers, url } = await safeFetch(address, {
    signal: ctx.signal,
    log: ctx.log,
    timeoutMs: PATIENCE_MS,
    maxBytes: limit + 1,
    truncate: true,
  })
  if (status < 200 || status > 299) throw new LiveryError("unprocessable", UNREACHABLE)
  if (bytes.length > limit) throw oversize(limit)
  const name = decoded(new URL(url).pathname.split("/").pop() ?? "")
  return { bytes, ...(headers["content-type"] && { type: headers["content-type"] }), ...(name && { name }) }
}

function dataOf(address: string, limit: number): Content {
  const [, head = "", body] = /^data:([^,]*),(.*)$/is.exec(address) ?? []
  if (body === undefined) throw invalidInput("The data: address is malformed", ["file"])
  const isBase64 = /;\s*base64\s*$/i.test(head)
  if (body.length > limit * (isBase64 ? 1.4 : 3) + 1024) throw oversize(limit)
  const bytes = isBase64 ? fromBase64(body) : Buffer.from(decoded(body))
  if (bytes.length > limit) throw oversize(limit)
  const type = head.replace(/;\s*base64\s*$/i, "")
  return { bytes, type: type || "text/plain" }
}

function fromBase64(text: string): Buffer {
  const plain = text.replaceAll(/%2B|%2F|%3D|\s/gi, (each) => (each.startsWith("%") ? decoded(each) : ""))
  if (!/^[\w+/-]*={0,2}$/.test(plain)) throw invalidInput("The data: address is not base64", ["file"])
  return Buffer.from(plain, "base64")
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
