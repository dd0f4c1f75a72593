import type { Host } from "../domain/branding/schema.ts"
import type { AuthRequest } from "./auth-options.ts"
import { type AuthAnswer, nextAuth } from "./next-auth.ts"
import { safeRedirect } from "./safe-redirect.ts"

export interface Credentials {
  email: string
  password: string
  callbackUrl?: string | undefined
}

/** What is known of the browser that asks. */
export type Visit = Pick<AuthRequest, "cookies" | "address">

/** The outcome of a form: cookies to set and where to go, or the code of what was wrong and the seconds to wait. */
export type FlowOutcome =
  | { cookies: SetCookie[]; redirect: string; fault?: undefined }
  | { fault: string; wait?: number; cookies?: undefined }

export interface SetCookie {
  name: string
  value: string
  /** Seconds since 1970 in ms; absent for a cookie that ends with the browser. */
  expires?: Date
}

/**
 * Signs somebody in through NextAuth's own credential flow, CSRF token included. The caller is a server action, whose
 * origin Next has checked. A session that the browser had before is ended.
 */
export async function signInWithPassword(
  host: Host,
  credentials: Credentials,
  visit: Visit,
): Promise<FlowOutcome> {
  const { callbackUrl, email, password } = credentials
  const answer = await post(host, ["callback", "credentials"], { email, password }, visit)
  const [fault, wait] = faultOf(answer)?.split(".") ?? []
  if (fault) return { fault, ...(wait && { wait: Number(wait) }) }
  return {
    cookies: answer.cookies.map(readSetCookie),
    redirect: await safeRedirect(callbackUrl ?? "/", host),
  }
}

/** Ends the browser's session, its row included. */
export async function signOut(host: Host, visit: Visit): Promise<SetCookie[]> {
  const answer = await post(host, ["signout"], {}, visit)
  return answer.cookies.map(readSetCookie)
}

async function post(
  host: Host,
  path: string[],
  fields: Record<string, string>,
  visit: Visit,
): Promise<AuthAnswer> {
  const csrf = await nextAuth(host, { method: "GET", path: ["csrf"], cookies: visit.cookies })
  const { csrfToken } = csrf.body as { csrfToken: string }
  const fresh = Object.fromEntries(csrf.cookies.map(readSetCookie).map(({ name, value }) => [name, value]))
  const answer = await nextAuth(host, {
    method: "POST",
    path,
    body: { ...fields, csrfToken },
    cookies: { ...visit.cookies, ...fresh },
    address: visit.address,
  })
  return { ...answer, cookies: [...csrf.cookies, ...answer.cookies] }
}

const faultOf = (answer: AuthAnswer): string | null =>
  answer.redirect?.startsWith("/api/auth/")
    ? (new URLSearchParams(answer.redirect.split("?")[1]).get("error") ?? "internal")
    : null

function readSetCookie(header: string): SetCookie {
  const [pair = "", ...attributes] = header.split("; ")
  const at = pair.indexOf("=")
  const expires = attributes.find((attribute) => attribute.toLowerCase().startsWith("expires="))?.slice(8)
  const isGone = attributes.some((attribute) => attribute.toLowerCase() === "max-age=0")
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    ...(isGone ? { expires: new Date(0) } : expires && { expires: new Date(expires) }),
  }
}
