import type { IncomingMessage, RequestListener } from "node:http"
import { getRequestListener } from "@hono/node-server"
import { newId } from "../../core/ids.ts"
import { handle } from "../app.ts"
import { health, isHealth } from "../health.ts"
import { toResponse, useResponse } from "../reply.ts"

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
    { errorHandler: () => new globalThis.Response("Bad request\n", { status: 400 }) },
  )
  useResponse(globalThis.Response)
  Object.assign(globalThis, { Request, Response })
  return listener
}
