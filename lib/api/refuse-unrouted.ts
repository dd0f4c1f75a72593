import { LiveryError } from "../core/errors.ts"
import type { Call } from "./call.ts"
import type { Dialect } from "./dialect.ts"
import { toResponse } from "./reply.ts"
import type { Route } from "./route.ts"

/** Answers what no route matches: 405 with Allow where the path exists under another method, else 404. */
export function refuseUnrouted(routes: readonly Route[], dialect: Dialect, call: Call): Response {
  const { method, path } = call.request
  const allowed = routes.filter((route) => isAt(route.path, path)).map((route) => route.method)
  if (allowed.length === 0) {
    const error = new LiveryError("not_found", "There is nothing at this address", { noun: "endpoint" })
    return toResponse(dialect.refuse(error, call), call.id)
  }
  const message = `${method} is not supported here`
  const reply = dialect.refuse(new LiveryError("method_not_allowed", message), call)
  const allow = [...new Set(allowed.flatMap((each) => (each === "GET" ? ["GET", "HEAD"] : [each])))]
  return toResponse({ ...reply, headers: { ...reply.headers, Allow: allow.join(", ") } }, call.id)
}

/** Whether a path is one of a declared path's. */
function isAt(declared: string, path: string): boolean {
  const [wanted, given] = [declared.split("/"), path.split("/")]
  const fits = (segment: string, n: number) =>
    segment.startsWith("{") ? given[n] !== "" : segment === given[n]
  return wanted.length === given.length && wanted.every(fits)
}
