import type { IncomingMessage, ServerResponse } from "node:http"
import { serveBuilt, type WantedFile } from "./built-files.ts"

const OF_PARTS = /^\/widget\/([0-9a-f]{1,64})\/([a-z-]{1,20}[.]js)$/
const OPEN = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" }

/**
 * Answers requests for the widget's own files, which any site may load: `/widget.js`, `/widget.d.ts` and
 * `/widget/<version>/<part>.js`. They are the same for everybody and say nothing of any bot. False, and nothing done, for
 * all other addresses.
 */
export function serveWidgetFile(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const wanted = wantedFile(incoming.url ?? "")
  if (!wanted) return false
  if (incoming.method === "OPTIONS") return preflight(outgoing)
  return serveBuilt({ incoming, outgoing }, ".widget", wanted, OPEN)
}

function wantedFile(url: string): WantedFile | undefined {
  const [path = "", query = ""] = url.split("?", 2)
  if (path === "/widget.js" || path === "/widget.d.ts")
    return { name: path.slice(1), version: new URLSearchParams(query).get("v") }
  const [, version, name] = OF_PARTS.exec(path) ?? []
  return version && name && name !== "widget.js" ? { name, version } : undefined
}

function preflight(outgoing: ServerResponse): true {
  outgoing.writeHead(204, {
    ...OPEN,
    "x-content-type-options": "nosniff",
    "access-control-allow-methods": "GET, HEAD",
    "access-control-max-age": "86400",
  })
  outgoing.end()
  return true
}
