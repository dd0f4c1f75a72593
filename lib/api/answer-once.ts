import { createHash } from "node:crypto"
import { authorize } from "../core/command.ts"
import type { Context } from "../core/context.ts"
import { seal, unseal } from "../core/crypto.ts"
import { installSecret } from "../core/env.ts"
import { type ErrorCode, invalidInput, isLiveryError } from "../core/errors.ts"
import { type Scope, transaction } from "../db/transaction.ts"
import { type Claim, claimOrAnswer } from "../domain/idempotency/idempotency.ts"
import type { Call } from "./call.ts"
import type { Reply } from "./reply.ts"
import type { Route } from "./route.ts"

const KEY = /^[\x20-\x7e]{1,255}$/
const NEVER = new AbortController().signal
/** Failures that the same request would meet again; the others may be gone when it is repeated. */
const FINAL = new Set<ErrorCode>([
  "invalid_input",
  "not_authorized",
  "not_found",
  "conflict",
  "unprocessable",
])
/** Refusals that the caller can do something about, whose request then is the same one. */
const MENDED = new Set(["consent_required", "challenge_required"])

/** The Idempotency-Key of a request that changes something. Throws `invalid_input` for one that is none. */
export function idempotencyKeyOf(call: Call): string | undefined {
  if (call.request.method !== "POST") return undefined
  const key = call.header("idempotency-key")
  if (key !== undefined && !KEY.test(key))
    throw invalidInput("Idempotency-Key must be 1 to 255 printable ASCII characters")
  return key
}

/**
 * Does what a request asks for once, however often it is sent under its key, and answers every repetition like the first.
 * A caller who leaves does not end the work: it is there when it asks again. When the process dies, the next request with
 * the key goes on from what was committed (docs/decisions/012-idempotency.md).
 */
export async function answerOnce(
  key: string,
  { route, call, refuse }: { route: Route; call: Call; refuse: (error: unknown) => Reply },
  caller: Context,
  work: (ctx: Context) => Promise<Reply>,
): Promise<Reply> {
  // A kept answer shows no more than its caller may see.
  if (route.permission) authorize(caller, route.permission)
  const claim = await claimOrAnswer({ ...caller, signal: NEVER }, key, fingerprint(call))
  const conceal = route.confidential ? concealer(caller) : PLAIN
  if (!("keep" in claim))
    return { ...claim, body: conceal.open(claim.body), headers: { "Idempotency-Replayed": "true" } }
  const ctx = { ...caller, signal: NEVER, request: claim.request }
  const noted = (kept: Promise<void>) =>
    kept.catch((error) => ctx.log.error("an answer could not be kept for its Idempotency-Key", {}, error))
  try {
    if (route.atomic) {
      const both = async (scope: Scope) => {
        const reply = await work(scope)
        await end(claim, reply, conceal, scope)
        return reply
      }
      return await transaction(ctx, both, route.atomic === "partner" ? { as: "partner" } : {})
    }
    const reply = await work(ctx)
    if (reply.final) call.kept = reply.final.then((final) => noted(end(claim, final, conceal)))
    else await noted(end(claim, reply, conceal))
    return reply
  } catch (error) {
    if (!isLiveryError(error) || !FINAL.has(error.code) || MENDED.has(error.details.reason ?? "")) {
      await noted(claim.drop())
      throw error
    }
    const reply = refuse(error)
    await noted(end(claim, reply, conceal))
    return reply
  }
}

/** Keeps an answer that is a text; others, and nothing, leave the key free. */
function end(claim: Claim, reply: Reply | undefined, { close }: Concealer, scope?: Scope): Promise<void> {
  if (typeof reply?.body !== "string") return claim.drop()
  const { status, type, body } = reply
  return claim.keep({ status, type, body: close(body) }, scope)
}

/** What is done to an answer before it is kept, and undone before it is given again. */
interface Concealer {
  close(body: string): string
  open(kept: string): string
}
const PLAIN: Concealer = { close: (body) => body, open: (kept) => kept }

/** Encrypts under the install's secret: the database never holds a secret in the clear. */
const concealer = ({ account }: Context): Concealer => ({
  close(body) {
    const { ciphertext, keyId } = seal(installSecret(), account.id, body)
    return `${keyId}.${Buffer.from(ciphertext).toString("base64")}`
  },
  open(kept) {
    const [keyId = "", text = ""] = kept.split(".")
    const ciphertext = new Uint8Array(Buffer.from(text, "base64"))
    return unseal(installSecret(), account.id, { keyId, ciphertext })
  },
})

/** What makes two requests the same: method, path, query and body. */
function fingerprint({ request, sent }: Call): Buffer {
  const { search } = new URL(request.raw.url)
  const hash = createHash("sha256").update(`${request.method}\n/v1${request.path}${search}\n`)
  for (const part of sent) hash.update(part).update("\n")
  return hash.digest()
}
