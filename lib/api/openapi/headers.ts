import type { Dialect } from "../dialect.ts"
import type { Header, Parameter, Ref } from "./document.ts"

const count = { type: "integer", minimum: 0 }

/** What answers carry beside their body. */
export const HEADERS: Record<string, Header> = {
  "X-Request-Id": {
    description: "Names this request in our log; your own is kept when you send one",
    schema: { type: "string", pattern: "^[\\w.:-]{1,100}$" },
  },
  "RateLimit-Limit": { description: "Requests of a full burst", schema: count },
  "RateLimit-Remaining": { description: "Requests that may be sent at once", schema: count },
  "RateLimit-Reset": { description: "Seconds until the burst is full again", schema: count },
  "Retry-After": { description: "Seconds to wait", schema: count },
  "Idempotency-Replayed": {
    description: "true where the stored answer to the first request with this Idempotency-Key is repeated",
    schema: { const: "true" },
  },
}

/** What any request may carry; every POST can be repeated under a key. */
const REQUEST_HEADERS: Record<string, Parameter> = {
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    description:
      "The same key and request within 24 hours is answered like the first, and done once. 1 to 255 characters.",
    schema: { type: "string", maxLength: 255, pattern: "^[\\x20-\\x7e]+$" },
  },
  "X-Request-Id": {
    name: "X-Request-Id",
    in: "header",
    description: "Your own name for this request; the answer and our log repeat it",
    schema: { type: "string", pattern: "^[\\w.:-]{1,100}$" },
  },
}

const ALWAYS = ["X-Request-Id", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"]

/** References to the headers of an answer with this status. */
export function headersOf(status: number, method?: string): Record<string, Ref> {
  const names = [
    ...ALWAYS,
    ...([429, 503].includes(status) ? ["Retry-After"] : []),
    ...(method === "POST" && status < 300 ? ["Idempotency-Replayed"] : []),
  ]
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

/** The headers that requests of a family may carry beside its credential. */
export const requestHeadersOf = ({ headers = {} }: Dialect): Record<string, Parameter> => ({
  ...REQUEST_HEADERS,
  ...Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { name, in: "header" as const, description, schema: { type: "string" } },
    ]),
  ),
})

/** References to those of them that a request with this method may carry. */
export const requestHeaderRefs = (parameters: Record<string, Parameter>, method: string): Ref[] =>
  Object.keys(parameters)
    .filter((name) => method === "POST" || name !== "Idempotency-Key")
    .map((name) => ({ $ref: `#/components/parameters/${name}` }))
