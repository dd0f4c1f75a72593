import type { IncomingMessage, RequestListener } from "node:http"
import { getRequestListener } from "@hono/node-server"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { refuse } from "../action/errors.ts"
import { handle } from "../app.ts"
import { health, isHealth } from "../health.ts"
import { toResponse, useResponse } from "../reply.ts"
import { discardRest } from "./discard-rest.ts"

const UNREADABLE = new LiveryError("invalid_input", "The request's address is malformed")

/** Whether a request target is the API's and not the web app's. */
export const isApi = (target: string): boolean => VERSIONED.test(target) || isHealth(target)

const VERSIONED = /^\/(?:api\/)?v1(?:[/?]|$)/

/**
 * The API as a listener of node's own server. The adapter replaces the global Request and Response by ones that it can
 * read and write without web streams; only the API gets them, Next keeps the originals.
 */
export function apiListener(): RequestListener {
  const { Request, Response } = globalThis
  const listener = getRequestListener(
    async (request, node) => {
      const { incoming } = node as { incoming: IncomingMessage }
      if (isHealth(incoming.url ?? "")) return toResponse(await health(), newId())
      return handle(request, { incoming })
    },
    // The adapter's own refusals: a Host or target that is no address.
    { errorHandler: () => toResponse(refuse(UNREADABLE), newId()), autoCleanupIncoming: false },
  )
  useResponse(globalThis.Response)
  Object.assign(globalThis, { Request, Response })
  return (incoming, outgoing) => {
    if (incoming.method !== "GET" && incoming.method !== "HEAD") discardRest(incoming, outgoing)
    return listener(incoming, outgoing)
  }
}
