import { contextForVisitor } from "../../auth/visitor-context.ts"
import { sessionEnded, type VisitorContext } from "../../domain/visitors/schema.ts"
import type { Call } from "../call.ts"
import { allowOrigin, callerOf, siteOf } from "./site-of.ts"

const BEARER = /^Bearer +(\S+)$/i

/** The visitor whose session's token is in the Authorization header, on the page that the session belongs to. */
export async function authenticate(call: Call): Promise<VisitorContext> {
  const [, token] = BEARER.exec(call.header("authorization") ?? "") ?? []
  if (!token) throw sessionEnded()
  const { log, signal } = call
  const [site, caller, allowed] = [siteOf(call), callerOf(call), allowOrigin(call)]
  return contextForVisitor(token, { site, caller, allowed, log, signal })
}
