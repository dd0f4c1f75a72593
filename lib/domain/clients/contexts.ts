import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { changedMeta } from "../../core/meta.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { given } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Prisma, AccountContext as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { asClient } from "./as-client.ts"
import { type ClientContext, CONTEXT_FIELDS, ContextFilter, ContextSettings } from "./schema.ts"

/** What an agency keeps about a client: notes and data, maybe about one of the client's things. */
export const createClientContext = asClient(
  "clients.write",
  command({
    permission: "account.write",
    input: ContextSettings,
    async run(ctx, { meta = {}, payload = {}, ...settings }): Promise<ClientContext> {
      const id = newId()
      const json = { meta: changedMeta({}, meta), payload } as Record<
        "meta" | "payload",
        Prisma.InputJsonObject
      >
      await ctx.db.accountContext.createMany({ data: [{ ...given(settings), ...json, id }] })
      return findContext(ctx, id)
    },
  }),
)

export const listClientContexts = asClient(
  "clients.read",
  query({
    permission: "account.read",
    input: z.strictObject({ at: z.custom<Cursor>(), filter: ContextFilter }),
    async run(ctx, { at, filter }): Promise<ClientContext[]> {
      if (Object.values(filter).some((id) => id !== undefined && !isId(id))) return []
      return (await ctx.db.accountContext.findMany(cursorArgs(at, given(filter)))).map(contextOf)
    },
  }),
)

const Reference = z.strictObject({ id: z.string() })

export const getClientContext = asClient(
  "clients.read",
  query({ permission: "account.read", input: Reference, run: (ctx, { id }) => findContext(ctx, id) }),
)

export const updateClientContext = asClient(
  "clients.write",
  command({
    permission: "account.write",
    input: z.strictObject({ id: z.string(), settings: ContextSettings }),
    async run(ctx, { id, settings: { meta, payload, ...settings } }): Promise<{ id: string }> {
      const stored = await findContext(ctx, id)
      await ctx.db.accountContext.updateMany({
        where: { id },
        data: {
          ...given(settings),
          ...(payload && { payload: payload as Prisma.InputJsonObject }),
          ...(meta && { meta: changedMeta(stored.meta, meta) as Prisma.InputJsonObject }),
        },
      })
      return { id }
    },
  }),
)

export const deleteClientContext = asClient(
  "clients.write",
  command({
    permission: "account.write",
    input: Reference,
    async run(ctx, { id }): Promise<{ id: string }> {
      await findContext(ctx, id)
      await ctx.db.accountContext.deleteMany({ where: { id } })
      return { id }
    },
  }),
)

async function findContext(ctx: Scope, id: string): Promise<ClientContext> {
  const row = isId(id) && (await ctx.db.accountContext.findFirst({ where: { id } }))
  if (!row) throw notFound("context")
  return contextOf(row)
}

/** A context as the domain shows it. */
const contextOf = (row: Row): ClientContext => nounOf(CONTEXT_FIELDS, row)
