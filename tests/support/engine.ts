import { afterAll } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startApi } from "#tests/support/mount.ts"

/** The API behind a real server, with a mock model server behind it; both stop when the file's tests are done. */
export async function startEngine() {
  const mock = await startMockModel({ answer: "Hello." })
  useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
  afterAll(() => mock.close())
  const { url } = await startApi()
  return { mock, url }
}

/** A conversation of the account, empty unless settings say otherwise; returns its id. */
export const conversationOf = async (ctx: Context, settings: object = {}) =>
  (await createConversation(ctx, settings)).id

/** Every message of a conversation, oldest first. */
export const storedOf = (ctx: Context, conversationId: string) =>
  transaction(ctx, ({ db }) => db.message.findMany({ where: { conversationId }, orderBy: { id: "asc" } }))

export interface Event {
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is what the tests are about
  data: any
}
/** JSON lines as events. */
export const linesOf = (text: string): Event[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export async function allOf(stream: AsyncIterable<unknown>): Promise<Event[]> {
  const events: Event[] = []
  for await (const event of stream) events.push(event as Event)
  return events
}

/** The types of events, repetitions once. */
export const orderOf = (events: Event[]) =>
  events.map(({ type }) => type).filter((type, i, list) => type !== list[i - 1])

/** What the tokens among events say. */
export const textOf = (events: Event[]) =>
  events
    .filter(({ type }) => type === "token")
    .map(({ data }) => data.token)
    .join("")
