import { hostOf } from "../domain/branding/branding.ts"
import { clientAddress } from "./client-address.ts"
import { nextAuth } from "./next-auth.ts"

const ACTIONS = new Set(["csrf", "providers", "session", "signin", "signout", "callback", "error"])
const MOST_BYTES = 16_384

/** Answers a request under /api/auth. `path` is what follows it, `cookies` the request's. */
export async function serveAuth(
  request: Request,
  path: string[],
  cookies: Record<string, string>,
): Promise<Response> {
  const host = await hostOf(request.headers.get("host"))
  const { method } = request
  if (!host || !ACTIONS.has(path[0] ?? "") || path.length > 2) return plain(404, "Not found")
  if (method !== "GET" && method !== "POST") return plain(405, "Method not allowed")
  if (method === "POST" && !isSameOrigin(request.headers))
    return plain(403, "This form belongs to another site")
  const body = method === "POST" ? await readFields(request) : undefined
  if (body === null) return plain(400, "The form could not be read")
  const answer = await nextAuth(host, {
    method,
    path,
    query: Object.fromEntries(new URL(request.url).searchParams),
    ...(body && { body }),
    cookies,
    address: clientAddress(request.headers),
    agent: request.headers.get("user-agent") ?? undefined,
  })
  const headers = new Headers({ "cache-control": "private, no-store", ...answer.headers })
  for (const cookie of answer.cookies) headers.append("set-cookie", cookie)
  if (answer.redirect) {
    if (body?.json === "true")
      return Response.json(
        { url: new URL(answer.redirect, host.canonicalUrl).href },
        { status: answer.status, headers },
      )
    headers.set("location", answer.redirect)
    return new Response(null, { status: 302, headers })
  }
  if (typeof answer.body === "string") return plain(answer.status, answer.body)
  return Response.json(answer.body ?? {}, { status: answer.status, headers })
}

// Beside NextAuth's CSRF token: every browser names the page that a form was sent from.
function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin")
  return !origin || URL.parse(origin)?.host === headers.get("host")
}

async function readFields(request: Request): Promise<Record<string, string> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return null
  try {
    const text = await request.text()
    if (text.length > MOST_BYTES) return null
    const isJson = request.headers.get("content-type")?.includes("application/json")
    const fields: unknown = isJson ? JSON.parse(text || "{}") : Object.fromEntries(new URLSearchParams(text))
    if (typeof fields !== "object" || !fields) return null
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  } catch {
    return null
  }
}

const plain = (status: number, text: string) =>
  new Response(text, { status, headers: { "cache-control": "no-store" } })
