import { systemContext } from "../../../lib/core/context.ts"
import { newId } from "../../../lib/core/ids.ts"
import { makeLog } from "../../../lib/core/log.ts"
import { system } from "../../../lib/db/system.ts"
import { createCustomer, createPartner, loadFacts } from "../../../lib/domain/accounts/accounts.ts"
import { createBot } from "../../../lib/domain/bots/bots.ts"
import { respond } from "../../../lib/domain/chat/chat.ts"
import { getSource, ingestSource, uploadSource } from "../../../lib/domain/knowledge/sources/sources.ts"
import type { Shown } from "./judge.ts"
import type { QuestionSet } from "./schema.ts"

/** Says a session's messages one after the other, and returns the answers. */
export type Talk = (messages: readonly string[]) => Promise<Shown[]>

/** A client's bot that has read a set's documents, as uploaded files, and answers through the chat like any other. */
export async function openBot({ name, language, instructions, documents }: QuestionSet): Promise<Talk> {
  const partner = await createPartner({ name: "Bench", slug: `a${newId().replaceAll("-", "").slice(0, 20)}` })
  const { id } = await createCustomer({ partnerId: partner.id, name: "Bench" })
  await system().account.update({
    where: { id },
    data: { limits: { conversations: null, messages: null, files: null } },
  })
  const ctx = systemContext(await loadFacts(id), makeLog(), "bench")
  const bot = await createBot(ctx, { name, language, backstory: instructions, ownDataset: true })
  for (const document of documents) {
    const bytes = Buffer.from(document.text)
    const source = await uploadSource(ctx, { botId: bot.id, fileName: document.name, bytes })
    await ingestSource(ctx, { sourceId: source.id })
    const {
      source: { status, error },
    } = await getSource(ctx, { id: source.id })
    if (status !== "ready") throw new Error(`${name}/${document.name}: ${error}`)
  }
  return async (messages) => {
    const sessionId = newId()
    const answers: Shown[] = []
    for (const text of messages) {
      for await (const event of respond(ctx, { sessionId, botId: bot.id, text })) {
        if (event.type === "failed") throw new Error(event.message)
        if (event.type === "message")
          answers.push({ text: event.message.text, citations: event.message.citations.length })
      }
    }
    return answers
  }
}
