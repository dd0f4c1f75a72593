import { contactsQuery } from "#components/contacts/contacts-address.ts"
import { textStream } from "#lib/api/text-stream.ts"
import { contactsCsv, contactsJson } from "#lib/api/web/contacts-file.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { wantedContacts } from "#lib/api/web/wanted-contacts.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { authorize } from "#lib/core/command.ts"
import { rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { download, signedOut } from "../download.ts"

/** What the filters of a list of contacts show, as a file. */
export async function GET(request: Request) {
  const ctx = await sessionContext(request.signal)
  if (!ctx) return signedOut()
  try {
    await rateLimit("person", ctx.user.id)
    authorize(ctx, "contacts.read")
    const parameters = Object.fromEntries(new URL(request.url).searchParams)
    const wanted = wantedContacts(contactsQuery(parameters.view === "leads" ? "leads" : "all", parameters))
    const day = new Date().toISOString().slice(0, 10)
    return parameters.format === "json"
      ? download(textStream(contactsJson(ctx, wanted)), `contacts-${day}.json`)
      : download(textStream(contactsCsv(ctx, wanted)), `contacts-${day}.csv`)
  } catch (error) {
    return refuse(error, ctx.log)
  }
}
