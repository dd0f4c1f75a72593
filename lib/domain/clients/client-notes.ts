import { z } from "zod"
import { personId } from "../../core/context.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { query } from "../../db/command.ts"
import { partnerCommand } from "../../db/partner.ts"
import { lockClient } from "./crud.ts"
import type { ClientNote } from "./schema.ts"

const MOST = 500

/**
 * Writes a note about a client, for the other people of the agency; the client never sees it. `name` is what the writer
 * is called. Throws `not_found`, `not_authorized` for programs, `invalid_input` where 500 stand there.
 */
export const addClientNote = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({
    clientId: z.string(),
    name: z.string().max(300),
    text: z.string().trim().min(1, "must not be empty").max(5000, "must be at most 5,000 characters"),
  }),
  async run(ctx, { clientId: reference, name, text }): Promise<ClientNote> {
    const authorId = personId(ctx)
    if (!authorId) throw new LiveryError("not_authorized", "Only people who sign in write notes")
    const { id: clientId } = await lockClient(ctx, reference)
    if ((await ctx.db.clientNote.count({ where: { clientId } })) >= MOST)
      throw invalidInput("there are 500 notes already: delete one first", ["text"])
    return ctx.db.clientNote.create({ data: { clientId, authorId, authorName: name, text } })
  },
})

/** The notes about a client, the latest first. Nobody's has none. */
export const listClientNotes = query({
  permission: "clients.read",
  input: z.strictObject({ clientId: z.guid() }),
  run: (ctx, { clientId }): Promise<ClientNote[]> =>
    ctx.db.clientNote.findMany({ where: { clientId }, orderBy: { id: "desc" }, take: MOST }),
})

/** Deletes a note about a client. Throws `not_found`. */
export const deleteClientNote = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ clientId: z.guid(), id: z.guid() }),
  async run(ctx, { clientId, id }): Promise<void> {
    const { count } = await ctx.db.clientNote.deleteMany({ where: { clientId, id } })
    if (count === 0) throw notFound("note")
  },
})
