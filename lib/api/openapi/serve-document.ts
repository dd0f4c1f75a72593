import { createHash } from "node:crypto"
import { once } from "../../core/runtime.ts"
import type { Call } from "../call.ts"
import type { Dialect } from "../dialect.ts"
import { toResponse } from "../reply.ts"
import { documentName, documentOf } from "./openapi.ts"

/** Answers with a family's document; public, and kept by caches until it changes. */
export function serveDocument(dialect: Dialect, call: Call): Response {
  const { body, tag } = once(`openapi.text.${documentName(dialect)}`, () => {
    const body = JSON.stringify(documentOf(dialect))
    return { body, tag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` }
  })
  const known = (call.header("if-none-match") ?? "").split(",").some((each) => each.trim() === tag)
  const headers = { "Cache-Control": "public, max-age=300, must-revalidate", ETag: tag }
  return toResponse(
    { status: known ? 304 : 200, type: "application/json", body: known ? null : body, headers },
    call.id,
  )
}
