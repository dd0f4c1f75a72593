import { refuse } from "#lib/api/web/refuse.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { currentVisit } from "#lib/auth/current-visit.ts"
import { LiveryError } from "#lib/core/errors.ts"
import { makeLog } from "#lib/core/log.ts"
import { stopMails } from "#lib/domain/identity/identity.ts"
import { admit } from "#lib/domain/rate-limits/rate-limits.ts"

type Props = { params: Promise<{ token: string }> }

/** Ends mails for a mail program, which asks nobody (RFC 8058, as the mail's head says). */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  try {
    const { address } = await currentVisit()
    const quota = await admit("form", address ?? "")
    if (quota && !quota.admitted) throw new LiveryError("too_many_requests", "Try again in a minute")
    const [{ token }, { realmId }] = await Promise.all([params, currentHost()])
    await stopMails(token, realmId)
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } })
  } catch (error) {
    return refuse(error, makeLog())
  }
}

/** Programs that know no such request open the address: there a person is asked, as programs that check mail open it too. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  return new Response(null, {
    status: 303,
    headers: { location: `/unsubscribe/${encodeURIComponent(token)}` },
  })
}
