import { afterAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"
import { createFlow, deployFlow, validateFlow } from "#lib/domain/releases/releases.ts"
import { createSecret, deleteSecret } from "#lib/domain/secrets/secrets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startWebSite } from "#tests/support/web-site.ts"

const shop = await startWebSite({
  "/order": { headers: { "content-type": "application/json" }, body: "{}" },
})
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: shop.host })
await useDatabase()
afterAll(() => shop.close())

const flowWith = (secret: string) =>
  FlowDocument.parse({
    format: 1,
    start: "http",
    blocks: [
      {
        id: "http",
        type: "http",
        url: `${shop.origin}/order`,
        headers: [{ name: "Authorization", secret }],
        next: "done",
        failed: "failed",
      },
      { id: "done", type: "end", text: "Sent." },
      { id: "failed", type: "end", text: "Not sent." },
    ],
  })

/** What the flow says to a visitor who says hello. */
async function said(ctx: Context, botId: string): Promise<string> {
  let text = ""
  for await (const event of respond(ctx, { sessionId: crypto.randomUUID(), botId, text: "Hello" }))
    if (event.type === "token") text += event.text
  return text
}

test("a request sends the secret that a header names, to the host that it is for", async () => {
  const ctx = await makeAccount()
  const [hostname = ""] = shop.host.split(":")
  const token = { type: "bearer", value: "canary-51" } as const
  const { id } = await createSecret(ctx, { ...token, config: { hosts: [hostname] } })
  await createSecret(ctx, { ...token, alias: "elsewhere", config: { hosts: ["shop.example"] } })
  const run = async (secret: string) => {
    const bot = await createBot(ctx, { name: "Bot" })
    const flow = await createFlow(ctx, { botId: bot.id, document: flowWith(secret) })
    await deployFlow(ctx, { flowId: flow.id })
    return bot.id
  }
  expect(await said(ctx, await run(id))).toBe("Sent.")
  expect(shop.visits.map(({ headers }) => headers.authorization)).toEqual(["Bearer canary-51"])
  expect(await said(ctx, await run("elsewhere"))).toBe("Not sent.")
  const botId = await run(id)
  await deleteSecret(ctx, { id })
  expect(await said(ctx, botId)).toBe("Not sent.")
  expect(shop.visits).toHaveLength(1)
})

test("a flow that names a secret of nobody, or of another account, cannot be deployed", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const theirs = await createSecret(other, { value: "theirs", alias: "shop" })
  for (const secret of ["shop", theirs.id]) {
    const bot = await createBot(ctx, { name: "Bot" })
    const { id } = await createFlow(ctx, { botId: bot.id, document: flowWith(secret) })
    expect(await validateFlow(ctx, { id })).toMatchObject([{ blockId: "http", code: "unknown_secret" }])
    await expect(deployFlow(ctx, { flowId: id })).rejects.toMatchObject({ code: "invalid_input" })
  }
})
