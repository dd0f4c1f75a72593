import type { Context } from "../core/context.ts"
import { answerOnce, idempotencyKeyOf } from "./answer-once.ts"
import { asRemembered } from "./as-remembered.ts"
import { authoriseRoute } from "./authorise-route.ts"
import type { Call } from "./call.ts"
import { callerAddress } from "./caller-address.ts"
import type { Dialect } from "./dialect.ts"
import { quotaHeaders, rateLimit } from "./rate-limit.ts"
import { readInput } from "./read-input.ts"
import { type Reply, toResponse } from "./reply.ts"
import type { Route } from "./route.ts"
import { toLiveryError } from "./to-livery-error.ts"

/** Answers one request to a declared route: who is calling, what do they want, do it, say it. Never throws. */
export async function serveRoute(dialect: Dialect, route: Route, call: Call): Promise<Response> {
  try {
    const address = callerAddress(call)
    if (address) await rateLimit(call, "address", address)
    const identify = route.authenticate ?? dialect.authenticate
    const refuse = (error: unknown) => refusal(dialect, error, call)
    // A body can be read once, also when its caller has to be looked at twice.
    let given: ReturnType<typeof readInput> | undefined
    const work = async (ctx: Context) => {
      if (!isNobody(ctx))
        await rateLimit(call, ctx.principal.kind === "visitor" ? "visitor" : "key", ctx.principal.id)
      const params = await authoriseRoute(ctx, route.path, call.params)
      const key = ownKey(ctx, idempotencyKeyOf(call))
      call.idempotencyKey = key
      given ??= readInput(route, params, ctx, call)
      const input = await given
      const handle = (within: Context) => route.handler(within, input, call)
      return key === undefined ? handle(ctx) : answerOnce(key, { route, call, refuse }, ctx, handle)
    }
    const reply = await asRemembered(() => identify(call), work)
    call.log.debug("answered", { route: route.path, status: reply.status })
    return toResponse(reply, call.id, headersFor(dialect, call))
  } catch (error) {
    return toResponse(refusal(dialect, error, call), call.id, headersFor(dialect, call))
  } finally {
    if (call.hold) await call.release()
  }
}

const headersFor = (dialect: Dialect, call: Call) => ({
  ...quotaHeaders(call),
  ...dialect.answerHeaders?.(call),
})

/** Whether a caller may nothing yet: it has been counted by its address, which is all that is known of it. */
const isNobody = ({ principal: { permissions } }: Context) => permissions !== "all" && permissions.size === 0

/** A visitor's keys are its own: they neither meet another visitor's, nor those of the account, and nobody's are none. */
function ownKey({ principal }: Context, key: string | undefined): string | undefined {
  if (key === undefined || principal.kind !== "visitor") return key
  return principal.conversationId || principal.widget ? `${principal.id}:${key}` : undefined
}

/** The family's answer to a thrown value. */
export const refusal = (dialect: Dialect, error: unknown, call: Call): Reply =>
  dialect.refuse(
    toLiveryError(error, call.log, { method: call.request.method, path: call.route?.path ?? null }),
    call,
  )
