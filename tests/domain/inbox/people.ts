import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import type { LiveEvent } from "#lib/domain/inbox/schema.ts"
import { makeAccount } from "#tests/support/account.ts"

/** The account's context as a person of it who is signed in. */
export async function asPerson(ctx: Context): Promise<Context> {
  const [userId, accountId, realmId] = [newId(), ctx.account.id, ctx.account.parentId ?? ""]
  await system().user.create({ data: { id: userId, realmId, email: `${userId}@example.com` } })
  await system().membership.create({ data: { id: newId(), accountId, userId, role: "editor" } })
  return { ...ctx, principal: { kind: "user", id: userId, permissions: "all", allowedRoutes: [] } }
}

/** All events of a turn. */
export async function say(ctx: Context, conversationId: string, text: string): Promise<ChatEvent[]> {
  const all: ChatEvent[] = []
  for await (const event of respond(ctx, { conversationId, text })) all.push(event)
  return all
}

/** A visitor's conversation with a bot that has answered once, and two people of the account. */
export async function makeTalk(limits: Parameters<typeof makeAccount>[0] = {}) {
  const ctx = await makeAccount(limits)
  const { id: botId } = await createBot(ctx, { name: "Bot", visibility: "public" })
  let conversationId = ""
  for await (const event of respond(ctx, { sessionId: "s1", botId, text: "Hi" }))
    if (event.type === "accepted") conversationId = event.conversationId
  return { ctx, botId, conversationId, ana: await asPerson(ctx), ben: await asPerson(ctx) }
}

/** The answer that a turn ended with. */
export const answerOf = (events: ChatEvent[]) =>
  events.flatMap((event) => (event.type === "message" ? [event.message] : []))[0]

/** Reads a stream of events beside the test. */
export function reading(stream: AsyncGenerator<LiveEvent, void>) {
  const heard: LiveEvent[] = []
  const done = (async () => {
    for await (const event of stream) heard.push(event)
  })()
  done.catch(() => {})
  return {
    heard,
    done,
    /** What was heard, as soon as it is enough. */
    async until(enough: (heard: LiveEvent[]) => boolean) {
      for (let tries = 0; tries < 100 && !enough(heard); tries++)
        await new Promise((resolve) => setTimeout(resolve, 20))
      if (!enough(heard)) throw new Error(`not heard in two seconds: ${JSON.stringify(heard)}`)
      return heard
    },
  }
}

export const textsOf = (heard: LiveEvent[]) =>
  heard.flatMap((event) =>
    event.type === "message" ? [event.message.text] : event.type === "note" ? [event.note.kind] : [],
  )
