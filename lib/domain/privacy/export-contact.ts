import { authorize, procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { exportedConversation } from "./export-conversation.ts"
import { type Found, findPerson, someConversations } from "./find-person.ts"
import { Person } from "./schema.ts"

/** Conversations that are looked up together. */
const SOME = 200

export interface ContactExport {
  /** A name for the file. */
  name: string
  /** The text of one JSON object, piece by piece: it may be larger than memory. */
  json: AsyncIterable<string>
}

/**
 * Everything that an account has about a person, as one JSON file: contacts with consent and identities, sessions, ratings,
 * contacts that were merged into them, and conversations with their messages and attachments, bytes included. What a language model wrote says so
 * (`aiGenerated`, `meta.generator`). What bots were told stays the account's own. Throws `not_found` before the first piece;
 * what changes while it is read may be in it or not.
 */
export const exportContact = procedure({
  permission: "contacts.read",
  input: Person,
  async run(ctx, person): Promise<ContactExport> {
    authorize(ctx, "conversations.read")
    const found = await transaction(ctx, (scope) => findPerson(scope, person), { readOnly: true })
    const [contactId] = found.contactIds
    await transaction(ctx, (scope) =>
      recordEvent(scope, "contact.exported", { ...(contactId && { contactId }) }),
    )
    const exportedAt = new Date().toISOString()
    return { name: `contact-${exportedAt.slice(0, 10)}.json`, json: pieces(ctx, found, exportedAt) }
  },
})

async function* pieces(ctx: Context, found: Found, exportedAt: string): AsyncGenerator<string, void> {
  const { id, name } = ctx.account
  const meta = { format: 1, exportedAt, account: { id, name } }
  const known = await transaction(ctx, (scope) => knownOf(scope, found), { readOnly: true })
  yield `{\n"meta": ${JSON.stringify(meta)}`
  for (const [part, rows] of Object.entries(known))
    yield `,\n"${part}": [${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}]`
  yield `,\n"conversations": [`
  let isFirst = true
  for await (const conversationId of conversationIds(ctx, found)) {
    const conversation = exportedConversation(ctx, conversationId)
    const opening = await conversation.next()
    if (opening.done) continue
    yield `${isFirst ? "" : ","}\n${opening.value}`
    yield* conversation
    isFirst = false
  }
  yield "]\n}\n"
}

/** What is known beside conversations. Secrets of sessions are kept as hashes, which say nothing to anybody. */
async function knownOf({ db }: Scope, { contactIds }: Found) {
  const where = { contactId: { in: contactIds } }
  const orderBy = { id: "asc" as const }
  const own = { omit: { accountId: true }, where, orderBy } as const
  return {
    contacts: (
      await db.contact.findMany({
        ...own,
        omit: { accountId: true, nameKey: true },
        where: { id: { in: contactIds } },
      })
    ).map(({ lastSeenAt, ...contact }) => ({
      ...contact,
      lastSeenAt: lastSeenAt.getTime() ? lastSeenAt : null,
    })),
    merged: await db.mergedContact.findMany(own),
    identities: await db.contactIdentity.findMany(own),
    sessions: await db.visitorSession.findMany({ ...own, omit: { accountId: true, hash: true } }),
    ratings: await db.rating.findMany(own),
    tasks: await db.task.findMany(own),
  }
}

async function* conversationIds(ctx: Context, found: Found): AsyncGenerator<string, void> {
  for (let after: string | undefined; ; ctx.signal.throwIfAborted()) {
    const ids = await transaction(
      ctx,
      (scope) => someConversations(scope, found, { take: SOME, ...(after && { after }) }),
      { readOnly: true },
    )
    yield* ids
    after = ids.at(-1)
    if (!after) return
  }
}
