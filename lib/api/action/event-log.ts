import { z } from "zod"
import { followEvents, listEvents } from "../../domain/event-log/event-log.ts"
import { HistoryLength, type LoggedEvent } from "../../domain/event-log/schema.ts"
import { route } from "../route.ts"
import { stream } from "../stream.ts"
import { LINE_FORMS, STREAM_TYPES, wantedForm } from "./answer-completion.ts"
import type { Line } from "./completion-events.ts"
import { listRoute } from "./list-route.ts"
import { rowOf, rowSchema } from "./row.ts"

const ABOUT = [
  "conversationId",
  "messageId",
  "contactId",
  "botId",
  "datasetId",
  "recordId",
  "sourceId",
  "fileId",
  "secretId",
  "webhookId",
  "tokenId",
  "sessionId",
  "clientId",
] as const
const reading = { tag: "Event", permission: "account.read" } as const
const id = z.string().optional()

const EventRow = rowSchema(
  z.object({
    type: z.string(),
    meta: z.record(z.string(), z.unknown()).describe("Who did it, and what else is known"),
    ...(Object.fromEntries(ABOUT.map((name) => [name, id])) as Record<(typeof ABOUT)[number], typeof id>),
  }),
).meta({ id: "Event" })

/** Ids under their own names; who did it, whose they are where they acted for this account, and the rest as meta. */
function show(event: LoggedEvent) {
  const named = new Set<string>(ABOUT)
  const entries = Object.entries(event.about)
  const { kind, id, accountId } = event.actor
  const actor = { kind, ...(id && { id }), ...(accountId && { accountId }) }
  return rowOf(
    { ...event, updatedAt: event.createdAt },
    {
      type: event.type,
      meta: { actor, ...Object.fromEntries(entries.filter(([name]) => !named.has(name))) },
      ...Object.fromEntries(entries.filter(([name]) => named.has(name))),
    },
  )
}

const listing = (action: "list" | "export") =>
  listRoute<LoggedEvent>({
    ...reading,
    method: "GET",
    path: `/event/log/${action}`,
    summary: action === "list" ? "List events" : "Export events",
    row: EventRow,
    show,
    list: (ctx, at) => listEvents(ctx, at),
  })

const subscribe = route({
  ...reading,
  method: "POST",
  path: "/event/log/subscribe",
  summary: "Subscribe to events",
  description:
    "A stream that stays open: nop, then each event as it happens as item, after up to historyLength earlier ones; ping every ten seconds.",
  body: z.strictObject({ historyLength: HistoryLength }),
  responses: { 200: { description: "The events, as JSON lines", types: STREAM_TYPES } },
  async handler(ctx, { body }, call) {
    const type = wantedForm(call)
    const form = LINE_FORMS[type === "application/json" ? "application/jsonl" : type]
    return stream(call, lines(followEvents(ctx, body)), form)
  },
})

async function* lines(events: AsyncGenerator<LoggedEvent | null, void>): AsyncGenerator<Line, void> {
  for await (const event of events)
    yield event === null ? { type: "nop", data: {} } : { type: "item", data: show(event) }
}

export const eventLog = [listing("list"), listing("export"), subscribe]
