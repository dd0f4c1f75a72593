import { redirect } from "next/navigation"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { leaveForProvider } from "#lib/auth/provider-flow.ts"
import { admit } from "#lib/domain/rate-limits/rate-limits.ts"

/** Leads to the provider of the host's agency, and from there back to `callbackUrl`. */
export async function GET(request: Request): Promise<Response> {
  const [host, { address }] = await Promise.all([currentHost(), currentVisit()])
  const quota = await admit("form", address ?? "")
  if (quota && !quota.admitted) redirect("/sign-in?error=too_many_requests")
  const { cookies, redirect: next } = await leaveForProvider(
    host,
    new URL(request.url).searchParams.get("callbackUrl"),
  )
  await keepCookies(host, cookies)
  redirect(next)
}
