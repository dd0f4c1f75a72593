import { redirect } from "next/navigation"
import type { Visit } from "#lib/auth/credentials-flow.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { admit } from "#lib/domain/rate-limits/rate-limits.ts"

/** Who is on the way to another's sign-in or back; too many of one network are led to the page that says so. */
export async function admitVisit(): Promise<Visit> {
  const visit = await currentVisit()
  const quota = await admit("form", visit.address ?? "")
  if (quota && !quota.admitted) redirect("/sign-in?error=too_many_requests")
  return visit
}
