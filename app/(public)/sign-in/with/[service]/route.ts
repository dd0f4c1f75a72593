import { notFound, redirect } from "next/navigation"
import { currentHost } from "#lib/auth/current-host.ts"
import { keepCookies } from "#lib/auth/current-visit.ts"
import { isService, leaveForService } from "#lib/auth/service-flow.ts"
import { admitVisit } from "../../admit-visit.ts"
import type { OfService } from "./of-service.ts"

/** Leads to a service, and from there back to `callbackUrl`; with `new` somebody new makes an account, by `plan`. */
export async function GET(request: Request, { params }: OfService): Promise<Response> {
  const { service } = await params
  if (!isService(service)) notFound()
  const [host] = await Promise.all([currentHost(), admitVisit()])
  const { searchParams } = new URL(request.url)
  const plan = searchParams.get("plan")?.slice(0, 100)
  const { cookies, redirect: next } = await leaveForService(host, service, {
    callbackUrl: searchParams.get("callbackUrl"),
    signsUp: searchParams.has("new") ? { ...(plan && { plan }) } : null,
  })
  await keepCookies(host, cookies)
  redirect(next)
}
