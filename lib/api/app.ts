import { type Context, Hono } from "hono"
import { LiveryError } from "../core/errors.ts"
import { action } from "./action/action.ts"
import { Call, type NodeSide } from "./call.ts"
import type { Dialect } from "./dialect.ts"
import { familyOf } from "./family.ts"
import { messaging } from "./messaging/messaging.ts"
import { accountAction, partner } from "./openapi/parts.ts"
import { serveDocument } from "./openapi/serve-document.ts"
import { refuseUnrouted } from "./refuse-unrouted.ts"
import { toResponse } from "./reply.ts"
import { rawPath, requestPath } from "./request-path.ts"
import { refusal, serveRoute } from "./serve-route.ts"
import { tenant } from "./tenant/tenant.ts"
import { preflight } from "./visitor/cors.ts"
import { visitor } from "./visitor/visitor.ts"

type Server = { Bindings: NodeSide }

const DIALECTS = { tenant, action, messaging, visitor }
/** Public documents, generated from the declarations: of whole families, and of the parts that one audience uses. */
const DOCUMENTS: Record<string, Dialect> = {
  "/openapi/tenant.json": tenant,
  "/openapi/rest.json": tenant,
  "/openapi/channel.json": messaging,
  "/openapi/action.json": accountAction,
  "/openapi/partner.json": partner,
  "/openapi/visitor.json": visitor,
  "/spec.json": action,
}

/** Stands for a path that cannot be read; no route has it. */
const MALFORMED = ""

const app = new Hono<Server>({ getPath: (request) => requestPath(request.url) ?? MALFORMED })

for (const dialect of Object.values(DIALECTS))
  for (const route of dialect.routes)
    app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) =>
      serveRoute(dialect, route, new Call(c.req, route, c.env)),
    )
for (const [path, dialect] of Object.entries(DOCUMENTS))
  app.get(path, (c) => serveDocument(dialect, new Call(c.req, undefined, c.env)))

for (const path of ["/visitor", "/visitor/*"]) app.options(path, (c) => preflight(c.req.header("origin")))

app.notFound((c) => {
  const call = new Call(c.req, undefined, c.env)
  if (c.req.path === MALFORMED) return toResponse(family(c).refuse(malformed(), call), call.id)
  const routes = Object.values(DIALECTS).flatMap((dialect) => dialect.routes)
  return refuseUnrouted(routes, family(c), call)
})
app.onError((error, c) => {
  const call = new Call(c.req, undefined, c.env)
  return toResponse(refusal(family(c), error, call), call.id)
})

/** The family whose envelope an answer to a path has, also where no route is there. */
export const dialectAt = (method: string, path: string): Dialect => DIALECTS[familyOf(method, path)]

const family = (c: Context<Server>) =>
  dialectAt(c.req.method, c.req.path === MALFORMED ? rawPath(c.req.raw.url) : c.req.path)
const malformed = () => new LiveryError("invalid_input", "The request's address is malformed")

/**
 * Answers any request below /api/v1 or its alias /v1, in the envelope of the family that its path belongs to.
 * `node` carries node's own request where there is one, which spares the body a detour through web streams.
 */
export const handle = (request: Request, node?: NodeSide): Response | Promise<Response> =>
  app.fetch(request, node)
