import type { IncomingMessage, ServerResponse } from "node:http"
import { anyHostOf } from "../../domain/branding/branding.ts"

/** What a client's own domain is made of: the chat of one bot, its notice, and the files of these pages. */
const OF_CHAT =
  /^\/(?:(?:chat\/[^/?]+(?:\/share-picture)?|privacy)?(?:\?|$)|_next\/|brand\/|(?:apple-touch-icon\.png|favicon\.ico|robots\.txt)(?:\?|$))/

/**
 * Answers where nothing is to be had under the name that a request came to: 421 for a name that is nobody's, not proved yet or
 * not any more, 404 for what a client's own domain does not show. In nobody's look and name. False, and nothing done, for all
 * others. Nothing is authorised here: pages ask for their host themselves.
 */
export async function refuseForeign(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
  const found = await anyHostOf(incoming.headers.host).catch(() => undefined)
  // Where the database is away, the page says so.
  if (found === undefined) return false
  if (found && (found.kind !== "customer" || OF_CHAT.test(incoming.url ?? ""))) return false
  const [status, title, text] = found
    ? [404, "Not found", "There is nothing at this address."]
    : [421, "Nothing here", "This name is not connected to anything here, or not yet."]
  outgoing
    .writeHead(status as number, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
    })
    .end(incoming.method === "HEAD" ? undefined : page(title as string, text as string))
  return true
}

const page = (title: string, text: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title}</title><style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;display:grid;min-height:90vh;place-content:center;text-align:center;padding:0 16px}h1{font-size:20px;margin:0}p{margin:4px 0}</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body></html>
`
