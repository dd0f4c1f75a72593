import { type NextRequest, NextResponse } from "next/server"
import { frameAncestors } from "#lib/auth/frame-ancestors.ts"
import { isForeignForm } from "#lib/auth/is-foreign-form.ts"
import { anyHostOf } from "#lib/domain/branding/branding.ts"

/**
 * Puts a fresh nonce and the security headers on every page. Nothing is authorised here: pages, actions and handlers
 * each ask for the session themselves.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // Next would answer 500, as if it were at fault. /api/auth says it in its own words.
  if (isForeignForm(request) && !request.nextUrl.pathname.startsWith("/api/"))
    return new NextResponse("This form belongs to another site\n", { status: 400 })
  // No page takes a text that cannot be stored, and none has to look for one in its address.
  if (`${request.nextUrl.pathname}${request.nextUrl.search}`.includes("%00"))
    return new NextResponse("This address is malformed\n", { status: 400 })
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64")
  const frames = await frameAncestors(request.nextUrl.pathname, request.headers.get("host")).catch(() => [])
  const policy = contentPolicy(nonce, frames)
  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", policy)
  // Server components do not know their own address; requireSession leads back to it.
  headers.set("x-livery-path", request.nextUrl.pathname + request.nextUrl.search)
  const response = await answerTo(request, headers)
  response.headers.set("content-security-policy", policy)
  for (const [name, value] of SECURITY) response.headers.set(name, value)
  // It knows no list of sites; browsers that know the policy's do not ask for it.
  if (frames.length > 0) response.headers.delete("x-frame-options")
  return response
}

/** At a client's own domain the front page is the chat of its bot. */
async function answerTo(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const isFront = request.nextUrl.pathname === "/"
  const host = isFront ? await anyHostOf(request.headers.get("host")).catch(() => null) : null
  if (!host?.botId) return NextResponse.next({ request: { headers } })
  const chat = request.nextUrl.clone()
  chat.pathname = `/chat/${host.botId}`
  return NextResponse.rewrite(chat, { request: { headers } })
}

export const config = {
  // The APIs set their own headers; static files need no nonce.
  matcher: ["/((?!api/|v1/|_next/static|_next/image|favicon.ico).*)", "/api/auth/:path*"],
}

const isDev = process.env.NODE_ENV === "development"
const isHttps = process.env.LIVERY_URL?.startsWith("https:")

const SECURITY: [string, string][] = [
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ...(isHttps ? [["strict-transport-security", "max-age=31536000"] as [string, string]] : []),
]

function contentPolicy(nonce: string, frames: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    // Radix and the toaster write style attributes and elements of their own; no user's text reaches a style.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    // The one that shows notifications.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames.join(" ") || "'none'"}`,
  ].join("; ")
}
