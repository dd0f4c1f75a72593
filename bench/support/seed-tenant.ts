import { systemContext } from "../../lib/core/context.ts"
import { newId } from "../../lib/core/ids.ts"
import { makeLog } from "../../lib/core/log.ts"
import { system } from "../../lib/db/system.ts"
import { sqlTransaction } from "../../lib/db/transaction.ts"
import { createCustomer, createPartner, loadFacts } from "../../lib/domain/accounts/accounts.ts"
import { createToken } from "../../lib/domain/api-keys/api-keys.ts"
import { createBot } from "../../lib/domain/bots/bots.ts"
import { indexRecords } from "../../lib/domain/retrieval/indexing/indexing.ts"

/**
 * An account for a benchmark: 25 bots, the default one knowing `passages`, no limits. Returns its key, the bot and the
 * session ids to talk in.
 */
export async function seedTenant(passages: string[], sessions = 90) {
  const partner = await createPartner({ name: "Bench", slug: `bench-${newId().slice(0, 13)}` })
  const { id } = await createCustomer({ partnerId: partner.id, name: "Bench" })
  const limits = { bots: null, conversations: null, messages: null }
  await system().account.update({ where: { id }, data: { limits } })
  const ctx = systemContext(await loadFacts(id), makeLog(), "bench")
  const bot = await createBot(ctx, {
    name: "Bot 1",
    backstory: "You are a helpful assistant.",
    ownDataset: true,
  })
  for (let i = 2; i <= 25; i++) await createBot(ctx, { name: `Bot ${i}` })
  const datasetId = bot.datasetId ?? ""
  const records = passages.map((text) => ({ id: newId(), text }))
  await sqlTransaction(ctx, async (sql) => {
    await sql.query({
      text: `insert into "Record" ("accountId", id, "datasetId", text, "updatedAt") select $1, id, $2, text, now() from unnest($3::uuid[], $4::text[]) as r(id, text)`,
      values: [id, datasetId, records.map((record) => record.id), records.map((record) => record.text)],
    })
    await indexRecords(sql, { accountId: id, datasetId, records, language: "en" })
  })
  const { token } = await createToken(ctx, { kind: "tenant", name: "bench" })
  const secret = await createToken(ctx, { kind: "secret", name: "bench" })
  return {
    accountId: id,
    botId: bot.id,
    key: token,
    secretKey: secret.token,
    sessions: Array.from({ length: sessions }, (_, i) => `bench-${i + 1}`),
  }
}
