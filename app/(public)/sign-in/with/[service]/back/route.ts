import { notFound, redirect } from "next/navigation"
import { isService, returnFromService } from "#lib/auth/service-flow.ts"
import { admitVisit } from "../../../admit-visit.ts"
import type { OfService } from "../of-service.ts"

/** Where a service sends everybody back to, on the install's own address; leads on to the host that they left. */
export async function GET(request: Request, { params }: OfService): Promise<Response> {
  const { service } = await params
  if (!isService(service)) notFound()
  await admitVisit()
  redirect(await returnFromService(service, new URL(request.url)))
}
