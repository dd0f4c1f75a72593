import type { NextApiRequest, NextApiResponse } from "next"
import nextAuthPackage from "next-auth"
import type { Host } from "../domain/branding/schema.ts"
import { type AuthRequest, authOptions, type Keep } from "./auth-options.ts"
import { callable } from "./callable.ts"
import { safeRedirect } from "./safe-redirect.ts"
import { cookieName, deviceCookie, secondStepCookie } from "./session-cookie.ts"

// NextAuth knows one origin per process, or believes the forwarded host. It is made to believe the one that we hand it,
// which is never the request's own.
delete process.env.NEXTAUTH_URL
process.env.AUTH_TRUST_HOST = "1"

const NextAuth = callable(nextAuthPackage)

export interface AuthAnswer {
  status: number
  headers: Record<string, string>
  /** Set-Cookie headers. */
  cookies: string[]
  /** A path on this host or the address of another of its realm. */
  redirect?: string
  body?: unknown
}

/** Runs NextAuth for one host, outside any framework: no header of the request reaches it. */
export async function nextAuth(host: Host, request: AuthRequest): Promise<AuthAnswer> {
  const origin = new URL(host.canonicalUrl)
  const { [cookieName(host, "callback")]: _, ...cookies } = request.cookies
  const safe = async (fields: Record<string, string> = {}) => ({
    ...fields,
    ...(fields.callbackUrl !== undefined && {
      callbackUrl: new URL(await safeRedirect(fields.callbackUrl, host), origin).href,
    }),
  })
  const { error, ...query } = request.query ?? {}
  const forwarded = { "x-forwarded-host": origin.host, "x-forwarded-proto": origin.protocol.slice(0, -1) }
  const req = {
    method: request.method,
    query: { ...(await safe(query)), ...(error && { error }), nextauth: request.path },
    body: await safe(request.body),
    cookies,
    headers: forwarded,
  }
  const answer: AuthAnswer = { status: 200, headers: {}, cookies: [] }
  const keep: Keep = {}
  await NextAuth(req as unknown as NextApiRequest, recorder(answer), authOptions(host, request, keep))
  if (keep.device) answer.cookies.push(deviceCookie(host, keep.device))
  if (keep.second || (keep.second === "" && cookies[cookieName(host, "second")]))
    answer.cookies.push(secondStepCookie(host, keep.second))
  if (answer.redirect) answer.redirect = await safeRedirect(answer.redirect, host)
  return answer
}

/** The part of Next's response that NextAuth uses, written down instead of sent. */
function recorder(answer: AuthAnswer): NextApiResponse {
  const response = {
    status(status: number) {
      answer.status = status
      return response
    },
    getHeader: (name: string) =>
      name === "Set-Cookie" ? answer.cookies : answer.headers[name.toLowerCase()],
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") answer.cookies = [value].flat()
      else if (name === "Location") answer.redirect = String(value)
      else answer.headers[name.toLowerCase()] = String(value)
      return response
    },
    json(body: { url?: string }) {
      if (body.url) answer.redirect = body.url
      else answer.body = body
    },
    send(body: unknown) {
      answer.body = body
    },
    end() {},
  }
  return response as unknown as NextApiResponse
}
