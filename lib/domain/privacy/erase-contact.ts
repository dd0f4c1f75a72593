import { z } from "zod"
import { authorize, procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { lockContact } from "../../db/statements/contacts.ts"
import { hideConversations, importedRowsOf } from "../../db/statements/erasures.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { lockConversation } from "../conversations/conversations.ts"
import { recordEvent } from "../events/events.ts"
import { purgeFiles } from "../files/files.ts"
import { beginErasure, countInto, eraseSome } from "./erasure.ts"
import { type Found, findPerson, someConversations } from "./find-person.ts"
import { type Erasure, Person } from "./schema.ts"

/** Conversations that are removed together. */
const SOME = 200

/**
 * Removes a person with everything that an account has about them: conversations with messages, attachments and ratings,
 * identities, sessions, consent, and the contact itself. Gone when this returns, but for the bytes of attachments, which
 * jobs remove within moments. Stopped half-way, it can be asked again. Returns the record that stays. Throws `not_found`.
 */
export const eraseContact = procedure({
  permission: "contacts.write",
  input: Person,
  async run(ctx, person): Promise<Erasure> {
    authorize(ctx, "conversations.write")
    const { id, found } = await transaction(ctx, async (scope) => {
      const found = await findPerson(scope, person)
      await endSessions(scope, found.contactIds)
      const subject = { contactIds: found.contactIds }
      return { found, id: await beginErasure(scope, { kind: "contact", subject }) }
    })
    do await eraseConversationsOf(ctx, id, found)
    while (!(await transaction(ctx, (scope) => removeContacts(scope, id, found))))
    await purgeFiles(ctx)
    return recordOf(ctx, id)
  },
})

/** Removes one conversation with everything in it, and keeps a record of that. Throws `not_found`. */
export const eraseConversation = procedure({
  permission: "conversations.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: conversationId }): Promise<Erasure> {
    const id = await transaction(ctx, async (scope) => {
      const { id, contactId } = await lockConversation(scope, conversationId)
      await recordEvent(scope, "conversation.deleted", { conversationId: id })
      const subject = { conversationId: id, ...(contactId && { contactId }) }
      return beginErasure(scope, { kind: "conversation", subject })
    })
    await eraseSome(
      ctx,
      async () => id,
      ({ db, account }) => hideConversations(sqlOf(db), account.id, [conversationId]),
    )
    await purgeFiles(ctx)
    return recordOf(ctx, id)
  },
})

/** Whoever talks as them stops: nothing new comes in while the rest is removed. */
async function endSessions({ db }: Scope, contactIds: string[]): Promise<void> {
  const where = { contactId: { in: contactIds } }
  await db.visitorSession.deleteMany({ where })
  await db.apiSession.deleteMany({ where })
}

async function eraseConversationsOf(ctx: Context, erasureId: string, found: Found): Promise<void> {
  for (let after: string | undefined; ; ctx.signal.throwIfAborted()) {
    const ids = await transaction(ctx, (scope) =>
      someConversations(scope, found, { take: SOME, ...(after && { after }) }),
    )
    after = ids.at(-1)
    if (!after) return
    await eraseSome(
      ctx,
      async () => erasureId,
      ({ db, account }) => hideConversations(sqlOf(db), account.id, ids),
    )
  }
}

/** Removes the contacts, last, unless something was said as them meanwhile: then false. */
async function removeContacts(ctx: Scope, erasureId: string, found: Found): Promise<boolean> {
  for (const id of found.contactIds) await lockContact(sqlOf(ctx.db), ctx.account.id, id)
  if ((await someConversations(ctx, found, { take: 1 })).length) return false
  const where = { contactId: { in: found.contactIds } }
  const count = countInto(erasureId)
  await endSessions(ctx, found.contactIds)
  await count(ctx, "ratings", (await ctx.db.rating.deleteMany({ where })).count)
  await count(ctx, "identities", (await ctx.db.contactIdentity.deleteMany({ where })).count)
  await ctx.db.task.updateMany({ where, data: { contactId: null } })
  await count(ctx, "importedRows", await forgetImportedRows(ctx, found))
  const gone = await ctx.db.contact.deleteMany({ where: { id: { in: found.contactIds } } })
  await count(ctx, "contacts", gone.count)
  for (const contactId of found.contactIds) await recordEvent(ctx, "contact.deleted", { contactId })
  return true
}

/** Rows of imported files that are about them: also those that made no contact, which go by the address in them. */
async function forgetImportedRows({ db, account }: Scope, { contactIds, email }: Found): Promise<number> {
  const { rows } = await sqlOf(db).query(importedRowsOf(account.id, contactIds, email))
  return rows.length
}

const recordOf = (ctx: Context, id: string): Promise<Erasure> =>
  transaction(ctx, async ({ db }) => {
    const { accountId, ...row } = await db.erasure.findFirstOrThrow({ where: { id } })
    return row as unknown as Erasure
  })
