import { redirect } from "next/navigation"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit, keepCookies } from "#lib/auth/current-visit.ts"
import { homeOr } from "#lib/auth/home.ts"
import { returnFromProvider } from "#lib/auth/provider-flow.ts"
import { admit } from "#lib/domain/rate-limits/rate-limits.ts"

/** Where the provider of the host's agency sends people back to, with what proves who they are. */
export async function GET(request: Request): Promise<Response> {
  const [host, visit] = await Promise.all([currentHost(), currentVisit()])
  const quota = await admit("form", visit.address ?? "")
  if (quota && !quota.admitted) redirect("/sign-in?error=too_many_requests")
  const { cookies, redirect: next } = await returnFromProvider(host, new URL(request.url), visit)
  await keepCookies(host, cookies)
  redirect(homeOr(next))
}
