import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import type { Cursor } from "../../db/cursor.ts"
import { getContact, listContactTasks } from "../../domain/contacts/contacts.ts"
import { listConversations } from "../../domain/conversations/conversations.ts"
import { listFeedback } from "../../domain/feedback/feedback.ts"
import { type Route, route } from "../route.ts"
import { ConversationView, shownConversation } from "./conversation-view.ts"
import { listRoute } from "./list-route.ts"
import { type Row, rowOf, rowSchema } from "./row.ts"

const tag = "Contact"
const params = z.object({ contactId: z.string() })

interface Listed<Item extends Row> {
  /** What is listed, singular, as it stands in the path. */
  noun: string
  view: z.ZodObject
  show(item: Item): object
  list(ctx: Context, at: Cursor & { contactId: string }): Promise<Item[]>
}

/** What belongs to a contact, by cursor. */
const ofContact = <Item extends Row>({ noun, view, show, list }: Listed<Item>): Route =>
  listRoute<Item>({
    method: "GET",
    path: `/contact/{contactId}/${noun}/list`,
    tag,
    summary: `List ${noun}s of a contact`,
    permission: "contacts.read",
    params,
    row: rowSchema(view),
    show: (item) => rowOf(item, show(item)),
    list: (ctx, at, { params: { contactId = "" } }) => list(ctx, { ...at, contactId }),
  })

const conversations = ofContact({
  noun: "conversation",
  view: ConversationView,
  show: shownConversation,
  list: listConversations,
})

const ratings = ofContact({
  noun: "rating",
  view: z.object({
    contactId: z.string(),
    botId: z.string().optional(),
    conversationId: z.string().optional(),
    messageId: z.string().optional(),
    value: z.int(),
    reason: z.string().optional(),
  }),
  show: ({ id, createdAt, updatedAt, ...shown }) => shown,
  list: listFeedback,
})

const tasks = ofContact({
  noun: "task",
  view: z.object({
    name: z.string().meta({ examples: ["Call back"] }),
    description: z.string().optional(),
    meta: z.record(z.string(), z.unknown()),
    contactId: z.string(),
    botId: z.string().optional(),
    schedule: z.string().optional(),
    status: z.string().meta({ examples: ["done"] }),
    outcome: z.string().optional(),
    lastRunAt: z.number().optional(),
    nextRunAt: z.number().optional(),
  }),
  show: ({ id, createdAt, updatedAt, ...shown }) => shown,
  list: listContactTasks,
})

/** A contact has neither secrets nor spaces of its own here; the lists say so. */
async function none(ctx: Context, { contactId }: { contactId: string }): Promise<never[]> {
  await getContact(ctx, { id: contactId })
  return []
}
const description = z.string().optional()
const base = { name: z.string().optional(), description, meta: z.record(z.string(), z.unknown()) }
const secrets = ofContact({
  noun: "secret",
  view: z.object({ ...base, type: z.string().meta({ examples: ["plain"] }) }),
  show: () => ({}),
  list: none,
})
const spaces = ofContact({
  noun: "space",
  view: z.object({ ...base, contactId: z.string() }),
  show: () => ({}),
  list: none,
})

const secretActions = (["authenticate", "revoke", "verify"] as const).map((action) =>
  route({
    method: "POST",
    path: `/contact/{contactId}/secret/{secretId}/${action}`,
    tag,
    summary: `${action.charAt(0).toUpperCase()}${action.slice(1)} secret of a contact`,
    description: "Contacts have no secrets of their own yet: always 404.",
    permission: "contacts.write",
    params: params.extend({ secretId: z.string() }),
    body: z.strictObject({}),
    responses: {},
    async handler(ctx, { params }) {
      await getContact(ctx, { id: params.contactId })
      throw notFound("secret")
    },
  }),
)

export const contactLists = [conversations, ratings, tasks, secrets, spaces, ...secretActions]
