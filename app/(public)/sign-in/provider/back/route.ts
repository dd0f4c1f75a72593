import { redirect } from "next/navigation"
import { currentHost } from "#lib/auth/current-host.ts"
import { keepCookies } from "#lib/auth/current-visit.ts"
import { homeOr } from "#lib/auth/home.ts"
import { returnFromProvider } from "#lib/auth/provider-flow.ts"
import { admitVisit } from "../../admit-visit.ts"

/** Where the provider of the host's agency sends people back to, with what proves who they are. */
export async function GET(request: Request): Promise<Response> {
  const [host, visit] = await Promise.all([currentHost(), admitVisit()])
  const { cookies, redirect: next } = await returnFromProvider(host, new URL(request.url), visit)
  await keepCookies(host, cookies)
  redirect(homeOr(next))
}
