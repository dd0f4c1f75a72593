import { afterAll, describe, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { listPlans, updatePlan } from "#lib/domain/price-list/price-list.ts"
import { findWidget, publicSettings, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asAction, asTenant, makeCaller, partnerOf } from "#tests/support/api.ts"
import { storedOf } from "#tests/support/engine.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Whatever the model says." })
useSettings({ OPENAI_BASE_URL: mock.url })
await useDatabase()
afterAll(() => mock.close())

const MODEL = "openai/mock"

/** A client with a bot that a model answers for, and what changes its plan. */
async function shop() {
  const caller = await makeCaller()
  const agency = (await partnerOf(caller)).ctx
  const { id: botId } = await createBot(caller.ctx, { name: "Shop", ownDataset: true, model: MODEL })
  const content = "Shoes can be returned within 45 days."
  await createSource(caller.ctx, { botId, type: "text", name: "Returns", content })
  const [plan] = await listPlans(agency, {})
  return {
    caller,
    botId,
    agency,
    async allow(features: { models?: string[] | null; madeBy?: boolean | null }) {
      await updatePlan(agency, { id: plan?.id ?? "", settings: { features } })
      return systemContext(await loadFacts(caller.ctx.account.id), makeLog(), "test")
    },
  }
}

async function originOf(ctx: Context, botId: string) {
  let conversationId = ""
  const given = { sessionId: newId(), botId, text: "Can shoes be returned?", stream: true }
  for await (const event of respond(ctx, given))
    if (event.type === "accepted") conversationId = event.conversationId
  const last = (await storedOf(ctx, conversationId)).at(-1)
  return `${last?.status} ${last?.origin}`
}

describe("models that a plan allows", () => {
  test("a bot whose model is no longer allowed goes on by quoting knowledge", async () => {
    const { botId, caller, allow } = await shop()
    expect(await originOf(caller.ctx, botId)).toBe("complete model")
    const without = await allow({ models: [] })
    expect(await originOf(without, botId)).toBe("complete quote")
    const listed = await allow({ models: [MODEL] })
    expect(await originOf(listed, botId)).toBe("complete model")
    expect(await originOf(await allow({}), botId)).toBe("complete model")
  })

  test("another one is refused where it is chosen: in the app, and by every key that was made before", async () => {
    const { botId, caller, allow } = await shop()
    // Keys are remembered by the process; the plan that they act under is looked at again.
    expect((await asAction(caller)(`POST /v1/bot/${botId}/update`, { body: { model: MODEL } })).status).toBe(
      200,
    )
    const ctx = await allow({ models: ["openai/other"] })
    const refused = { code: "invalid_input", details: { path: ["model"] } }
    await expect(createBot(ctx, { name: "Second", model: MODEL })).rejects.toMatchObject(refused)
    await expect(updateBot(ctx, { id: botId, settings: { model: MODEL } })).rejects.toMatchObject(refused)
    const action = asAction(caller)
    for (const [path, body] of [
      ["/v1/bot/create", { model: MODEL }],
      [`/v1/bot/${botId}/update`, { model: MODEL }],
      ["/v1/conversation/complete", { model: MODEL, messages: [{ type: "user", text: "Hello" }] }],
    ] as const) {
      const answer = await action(`POST ${path}`, { body })
      expect([path, answer.status]).toEqual([path, 400])
      expect(answer.text).toContain("does not allow the model openai/mock")
    }
    expect((await asTenant(caller)("GET /bots")).status).toBe(200)
    // What the plan allows, and the one that needs no key, can be chosen.
    for (const model of ["openai/other", "builtin/quotes", null])
      await updateBot(ctx, { id: botId, settings: { model } })
  })
})

test("the line that says who made a widget is shown as the plan has it, else as the client wants it", async () => {
  const { botId, caller, allow } = await shop()
  const shown = async () => {
    const widget = await findWidget(botId, null)
    return (await publicSettings(widget, {})).madeBy !== null
  }
  expect(await shown()).toBe(true)
  await allow({ madeBy: false })
  expect(await shown()).toBe(false)
  await updateWidget(caller.ctx, { widget: { botId }, settings: { parts: { poweredBy: false } } })
  await allow({ madeBy: true })
  expect(await shown()).toBe(true)
  await allow({ madeBy: null })
  expect(await shown()).toBe(false)
})

test("features are held to their form", async () => {
  const { agency } = await shop()
  const [plan] = await listPlans(agency, {})
  for (const features of [{ models: "all" }, { models: [""] }, { houses: true }, { madeBy: "no" }])
    await expect(
      updatePlan(agency, { id: plan?.id ?? "", settings: { features: features as never } }),
    ).rejects.toMatchObject({ code: "invalid_input" })
  const stored = await system().plan.findFirstOrThrow({ where: { id: plan?.id ?? "" } })
  expect(stored.features).toEqual({})
})
