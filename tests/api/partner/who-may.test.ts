import { ChatBotKit } from "@chatbotkit/sdk"
import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, type Caller, makeAgency, makeCaller, partnerOf } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

await useDatabase()
const { url } = await startApi()

const sdkOf = ({ secretKey }: Caller, more: object = {}) =>
  new ChatBotKit({ secret: secretKey, baseUrl: url, retries: 0, ...more })

let agency: Caller
let sdk: ChatBotKit
beforeAll(async () => {
  agency = await makeAgency()
  sdk = sdkOf(agency)
})

describe("who may", () => {
  const calls: [string, (of: ChatBotKit, id: string) => Promise<unknown>][] = [
    ["list", async (of) => of.partner.user.list()],
    ["fetch", async (of, id) => of.partner.user.fetch(id)],
    ["create", async (of) => of.partner.user.create({})],
    ["update", async (of, id) => of.partner.user.update(id, { name: "Mine" })],
    ["delete", async (of, id) => of.partner.user.delete(id)],
    ["token.list", async (of, id) => of.partner.user.token.list(id)],
    ["token.create", async (of, id) => of.partner.user.token.create(id, {})],
    ["token.update", async (of, id) => of.partner.user.token.update(id, newId(), {})],
    ["token.delete", async (of, id) => of.partner.user.token.delete(id, newId())],
    ["session.create", async (of, id) => of.partner.user.session.create(id, {})],
    ["context.list", async (of, id) => of.partner.user.context.list(id)],
    ["context.create", async (of, id) => of.partner.user.context.create(id, {})],
    ["context.fetch", async (of, id) => of.partner.user.context.fetch(id, newId())],
    ["context.update", async (of, id) => of.partner.user.context.update(id, newId(), {})],
    ["context.delete", async (of, id) => of.partner.user.context.delete(id, newId())],
  ]

  test.each(calls)(
    "%s: no client, not of itself nor of a sibling, nor an agency running as one",
    async (_, call) => {
      const client = await makeCaller()
      const above = await partnerOf(client)
      const sibling = await sdkOf(above).partner.user.create({ name: "Sibling" })
      const forbidden = { code: "NOT_AUTHORIZED" }
      await expect(call(sdkOf(client), client.ctx.account.id)).rejects.toMatchObject(forbidden)
      await expect(call(sdkOf(client), sibling.id)).rejects.toMatchObject(forbidden)
      const within = sdkOf(above, { runAsUserId: client.ctx.account.id })
      await expect(call(within, sibling.id)).rejects.toMatchObject(forbidden)
      expect((await sdkOf(above).partner.user.list()).items).toHaveLength(2)
    },
  )

  test.each(calls.filter(([name]) => !["list", "create"].includes(name)))(
    "%s: nothing of another agency's client",
    async (_, call) => {
      const stranger = await makeCaller()
      for (const id of [stranger.ctx.account.id, newId(), agency.ctx.account.id])
        await expect(call(sdk, id)).rejects.toMatchObject({ code: "NOT_FOUND" })
    },
  )

  test("the same is at /user", async () => {
    const send = asAction(agency)
    const { id } = (await send("POST /user/create", { body: { name: "Short" } })).json
    expect((await send(`GET /user/${id}/fetch`)).json.name).toBe("Short")
    expect((await send(`GET /partner/user/${id}/fetch`)).json.name).toBe("Short")
    expect((await send(`POST /user/${id}/delete`, { body: {} })).json).toEqual({ id })
    expect((await send(`GET /user/${id}/fetch`)).status).toBe(404)
  })
})
