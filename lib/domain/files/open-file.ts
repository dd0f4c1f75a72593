import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { query } from "../../db/command.ts"
import { findFile } from "./crud.ts"
import { makeTicket } from "./ticket.ts"

/** The name, type and place of a file's bytes, with a ticket to take them. Throws `not_found`, also while it has none. */
export const openFile = query({
  permission: "knowledge.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }) {
    const { id, name, type, byteSize, storageKey } = await findFile(ctx, reference)
    if (!storageKey) throw new LiveryError("not_found", "The file has no content yet", { noun: "file" })
    return { id, name, type, byteSize, storageKey, ticket: makeTicket(ctx, { purpose: "get", fileId: id }) }
  },
})
