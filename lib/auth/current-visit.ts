import { cookies, headers } from "next/headers"
import type { Host } from "../domain/branding/schema.ts"
import { clientAddress } from "./client-address.ts"
import type { SetCookie, Visit } from "./credentials-flow.ts"
import { cookieOptions } from "./session-cookie.ts"

/** The browser that sent a form to a server action. */
export async function currentVisit(): Promise<Visit> {
  const jar = (await cookies()).getAll()
  const sent = await headers()
  return {
    cookies: Object.fromEntries(jar.map(({ name, value }) => [name, value])),
    address: clientAddress(sent),
    agent: sent.get("user-agent") ?? undefined,
  }
}

/** Gives that browser the cookies of a sign-in or sign-out. */
export async function keepCookies(host: Host, given: SetCookie[]): Promise<void> {
  const jar = await cookies()
  for (const cookie of given) jar.set({ ...cookieOptions(host), ...cookie })
}
