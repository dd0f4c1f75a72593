import { afterAll } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { env } from "#lib/core/env.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockEmbeddings } from "#tests/support/mock-embeddings.ts"

/** A database of its own beside an embedding server, and shorthands for bots with knowledge. */
export async function withEmbeddings() {
  const server = await startMockEmbeddings()
  const models = { LIVERY_MODEL: "openai/chat", LIVERY_EMBEDDING_MODEL: "openai/small" }
  Object.assign(process.env, { OPENAI_BASE_URL: server.url, ...models })
  await useDatabase()
  afterAll(() => server.close())

  async function withBot() {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
    const datasetId = bot.datasetId ?? ""
    const tell = (content: string, name = "Notes") =>
      createSource(ctx, { botId: bot.id, type: "text", name, content })
    return { ctx, bot, datasetId, tell }
  }
  return { server, withBot }
}

/** Names another embedding model, as a restart with other settings does. */
export const nameModel = (name: string | undefined) => Object.assign(env(), { LIVERY_EMBEDDING_MODEL: name })

export const setsOf = (ctx: Context) =>
  transaction(ctx, ({ db }) => db.vectorSet.findMany({ orderBy: { createdAt: "asc" } }))
export const vectorsOf = (ctx: Context) => transaction(ctx, ({ db }) => db.recordVector.count())
