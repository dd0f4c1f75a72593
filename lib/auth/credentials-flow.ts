import type { Host } from "../domain/branding/schema.ts"
import type { AuthRequest } from "./auth-options.ts"
import { SECOND_STEP } from "./identify.ts"
import { type AuthAnswer, nextAuth } from "./next-auth.ts"
import { safeRedirect } from "./safe-redirect.ts"

export interface Credentials {
  email: string
  password: string
  callbackUrl?: string | undefined
}

/** What is known of the browser that asks. */
export type Visit = Pick<AuthRequest, "cookies" | "address" | "agent">

/**
 * The outcome of a form: cookies to set and where to go, which may be to the second step; or the code of what was wrong and
 * the seconds to wait.
 */
export type FlowOutcome =
  | { cookies: SetCookie[]; redirect: string; fault?: undefined }
  | { fault: string; wait?: number; cookies?: undefined }

/** Where people take the second step of their sign-in. */
const SECOND_STEP_PAGE = "/sign-in/second-step"

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
  return enter(host, { email, password }, visit, callbackUrl)
}

/** Takes the second step of a sign-in, by a code or by a device's answer as JSON; its ticket is one of the cookies. */
export const takeSecondStep = (
  host: Host,
  given: { code: string } | { passkey: string },
  visit: Visit,
  callbackUrl?: string,
): Promise<FlowOutcome> => enter(host, { ...given, second: "true" }, visit, callbackUrl)

/** Signs in by a device's answer, as JSON, alone. */
export const signInWithPasskey = (
  host: Host,
  passkey: string,
  visit: Visit,
  callbackUrl?: string,
): Promise<FlowOutcome> => enter(host, { passkey }, visit, callbackUrl)

/** Signs in by the last part of a mailed link, which is used up by it. */
export const signInWithLink = (
  host: Host,
  link: string,
  visit: Visit,
  callbackUrl?: string,
): Promise<FlowOutcome> => enter(host, { link }, visit, callbackUrl)

async function enter(
  host: Host,
  fields: Record<string, string>,
  visit: Visit,
  callbackUrl = "/",
): Promise<FlowOutcome> {
  const answer = await post(host, ["callback", "credentials"], fields, visit)
  const cookies = answer.cookies.map(readSetCookie)
  const redirect = await safeRedirect(callbackUrl, host)
  const [fault, wait] = faultOf(answer)?.split(".") ?? []
  if (fault === SECOND_STEP) {
    const next = redirect === "/" ? "" : `?next=${encodeURIComponent(redirect)}`
    return { cookies, redirect: SECOND_STEP_PAGE + next }
  }
  if (fault) return { fault, ...(wait && { wait: Number(wait) }) }
  return { cookies, redirect }
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
    agent: visit.agent,
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
