import { z } from "zod"
import { command, query } from "../../db/command.ts"
import type { ConversationNote } from "../../db/generated/client.ts"
import { findConversation, lockConversation } from "../conversations/conversations.ts"
import { personOf, writeNote } from "./attendance.ts"
import { type Note, NoteInput } from "./schema.ts"

/** Notes that are read at once, the latest ones. */
const MOST = 1000

/** Keeps a note for the other people of the account, which no visitor and no model sees. Throws `not_found`, `not_authorized`. */
export const addNote = command({
  permission: "conversations.write",
  input: NoteInput,
  async run(ctx, { conversationId, name, text }): Promise<Note> {
    const author = personOf(ctx, name)
    const row = await lockConversation(ctx, conversationId)
    return writeNote(ctx, row, { kind: "note", author, text: text.trim() })
  },
})

/** The latest 1,000 notes beside a conversation, named or by its id, oldest first. Throws `not_found`. */
export const listNotes = query({
  permission: "conversations.read",
  input: z.strictObject({ session: z.string() }),
  async run(ctx, { session }): Promise<Note[]> {
    const { id: conversationId } = await findConversation(ctx, session)
    const rows = await ctx.db.conversationNote.findMany({
      where: { conversationId },
      orderBy: { id: "desc" },
      take: MOST,
    })
    return rows.reverse().map(noteOf)
  },
})

/** A note as the domain shows it. */
export const noteOf = ({ id, kind, authorId, authorName, text, createdAt }: ConversationNote): Note => ({
  id,
  kind,
  author: { id: authorId, name: authorName },
  text,
  createdAt,
})
