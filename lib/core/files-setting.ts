import { resolve } from "node:path"

/** Where the bytes of files are kept, as `LIVERY_FILES` says. */
export type FilesSetting =
  | { kind: "disk"; folder: string }
  | { kind: "s3"; bucket: string; prefix: string; endpoint: string; region: string }

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const PREFIX = /^[\w.-]+(?:\/[\w.-]+)*$/

/**
 * Reads a folder, or `s3://bucket/prefix?endpoint=https://…&region=…` (prefix, endpoint and region may be left out). Throws
 * an Error that says what is wrong.
 */
export function readFilesSetting(text: string): FilesSetting {
  if (!text.startsWith("s3://")) {
    if (/^\w[\w+.-]+:\/\//.test(text)) throw new Error("must be a folder or s3://bucket/prefix")
    return { kind: "disk", folder: resolve(text) }
  }
  const url = new URL(text)
  const prefix = url.pathname.replace(/^\/+|\/+$/g, "")
  if (url.username || url.password || url.searchParams.has("secret"))
    throw new Error("must hold no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
  if (!BUCKET.test(url.host)) throw new Error("must name a bucket: s3://bucket/prefix")
  if (prefix && (!PREFIX.test(prefix) || prefix.split("/").some((part) => /^\.+$/.test(part))))
    throw new Error("has a prefix with other characters than letters, digits, dot, dash, underscore and /")
  const { region = "us-east-1", endpoint, ...others } = Object.fromEntries(url.searchParams)
  const [other] = Object.keys(others)
  if (other) throw new Error(`has an unknown option ${other}: there are endpoint and region`)
  if (!/^[\w-]+$/.test(region)) throw new Error("has a region that is none")
  return {
    kind: "s3",
    bucket: url.host,
    prefix: prefix && `${prefix}/`,
    endpoint: endpointOf(endpoint ?? `https://s3.${region}.amazonaws.com`),
    region,
  }
}

function endpointOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url && !url.username && !url.search && !url.hash && url.pathname === "/"
  if (!isPlain || !/^https?:$/.test(url.protocol))
    throw new Error("has an endpoint that is no http(s) address without a path")
  return url.origin
}
