import type { Log } from "../log.ts"
import type { Resolver } from "./resolve-host.ts"

export interface SafeFetchOptions {
  method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Go to another origin only when they are about language and format. */
  headers?: Record<string, string>
  body?: string | Uint8Array
  signal?: AbortSignal
  /** Over everything: names, connecting, redirects, headers, body. Default 10 s. */
  timeoutMs?: number
  /** Of the body, unpacked. Default 5 MB. */
  maxBytes?: number
  /** Hand out the beginning of a longer body instead of failing. */
  truncate?: boolean
  /** How many redirects are followed, at most and by default 3; with 0 the redirect itself is handed out. */
  redirects?: 0 | 1 | 2 | 3 | 4 | 5
  /** Ports that may be called; 80 and 443 unless told otherwise. */
  ports?: readonly number[]
  log?: Log
  /** Where the addresses of names come from, instead of DNS. */
  resolve?: Resolver
}

export interface SafeResponse {
  status: number
  /** Where it came from, after redirects. */
  url: string
  /** Names in lower case; repeated ones joined by ", ". */
  headers: Record<string, string>
  bytes: Uint8Array
}
