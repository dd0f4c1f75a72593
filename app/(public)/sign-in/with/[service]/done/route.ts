import { notFound, redirect } from "next/navigation"
import { currentHost } from "#lib/auth/current-host.ts"
import { keepCookies } from "#lib/auth/current-visit.ts"
import { homeOr } from "#lib/auth/home.ts"
import { arriveFromService, isService } from "#lib/auth/service-flow.ts"
import { admitVisit } from "../../../admit-visit.ts"
import type { OfService } from "../of-service.ts"

/** Where somebody arrives whom a service vouches for, on the host that they left, with a pass for it. */
export async function GET(request: Request, { params }: OfService): Promise<Response> {
  if (!isService((await params).service)) notFound()
  const [host, visit] = await Promise.all([currentHost(), admitVisit()])
  const pass = new URL(request.url).searchParams.get("pass") ?? ""
  const { cookies, redirect: next } = await arriveFromService(host, pass, visit)
  await keepCookies(host, cookies)
  redirect(homeOr(next))
}
