import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { type Context, may } from "../../core/context.ts"
import { type FoundConversation, findConversations } from "../../db/statements/find-conversations.ts"
import { transaction } from "../../db/transaction.ts"
import { reader } from "../../db/wire/wire.ts"
import { pageOfContacts } from "../contacts/contacts.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import type { Found } from "./schema.ts"

/** Of each kind. */
const MOST = 5

/** What of the account is called like that: bots, sources, contacts, and conversations by their visitor. */
export const findByName = procedure({
  permission: "bots.read",
  input: z.strictObject({ text: z.string().trim().min(1).max(200) }),
  async run(ctx, { text }): Promise<Found> {
    const [named, contacts] = await Promise.all([findNamed(ctx, text), findContacts(ctx, text)])
    return { ...named, contacts, conversations: await findTheirs(ctx, text, contacts) }
  },
})

const findNamed = (ctx: Context, text: string): Promise<Pick<Found, "bots" | "sources">> =>
  transaction(
    ctx,
    async ({ db }) => {
      const like = { contains: text, mode: "insensitive" as const }
      const bots = await db.bot.findMany({
        where: { deletedAt: null, name: like },
        orderBy: { createdAt: "asc" },
        select: { id: true, name: true },
        take: MOST,
      })
      if (!may(ctx.principal, "knowledge.read")) return { bots, sources: [] }
      const sources = await db.source.findMany({
        where: { deletedAt: null, questionKey: null, OR: [{ name: like }, { url: like }] },
        orderBy: { id: "desc" },
        select: {
          id: true,
          name: true,
          dataset: { select: { ownerBot: { select: { id: true, deletedAt: true } } } },
        },
        take: MOST,
      })
      return {
        bots,
        sources: sources.map(({ id, name, dataset: { ownerBot } }) => ({
          id,
          name,
          botId: ownerBot && !ownerBot.deletedAt ? ownerBot.id : null,
        })),
      }
    },
    { readOnly: true },
  )

async function findContacts(ctx: Context, text: string): Promise<Found["contacts"]> {
  if (!may(ctx.principal, "contacts.read")) return []
  const { contacts } = await pageOfContacts(ctx, { filter: { search: text }, take: MOST })
  return contacts.map(({ id, name, email, nick, phone, site }) => ({ id, name, email, nick, phone, site }))
}

async function findTheirs(
  ctx: Context,
  text: string,
  contacts: Found["contacts"],
): Promise<Found["conversations"]> {
  if (!may(ctx.principal, "conversations.read")) return []
  const contactIds = contacts.map(({ id }) => id)
  const wanted = { text, contactIds, hidden: HIDDEN_CHANNELS, take: MOST }
  return (await reader(ctx).query<FoundConversation>(findConversations(ctx.account.id, wanted))).rows
}
