import { redirect } from "next/navigation"
import { currentHost } from "#lib/auth/current-host.ts"
import { keepCookies } from "#lib/auth/current-visit.ts"
import { leaveForProvider } from "#lib/auth/provider-flow.ts"
import { admitVisit } from "../admit-visit.ts"

/** Leads to the provider of the host's agency, and from there back to `callbackUrl`. */
export async function GET(request: Request): Promise<Response> {
  const [host] = await Promise.all([currentHost(), admitVisit()])
  const callbackUrl = new URL(request.url).searchParams.get("callbackUrl")
  const { cookies, redirect: next } = await leaveForProvider(host, callbackUrl)
  await keepCookies(host, cookies)
  redirect(next)
}
