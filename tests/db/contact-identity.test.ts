import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const contactOf = (ctx: Context) =>
  transaction(ctx, async ({ db }) => {
    const id = newId()
    await db.contact.createMany({ data: [{ id, fingerprint: id }] })
    return id
  })
const know = (ctx: Context, contactId: string, channel: string, externalId: string) =>
  transaction(ctx, ({ db }) =>
    db.contactIdentity.createMany({ data: [{ id: newId(), contactId, channel, externalId }] }),
  )
const knownOf = (ctx: Context) =>
  transaction(ctx, ({ db }) => db.contactIdentity.findMany({ orderBy: { id: "asc" } }))

test("a channel's id is one contact's in an account, and goes with it", async () => {
  const [mine, theirs] = [await makeAccount(), await makeAccount()]
  const [contact, other] = [await contactOf(mine), await contactOf(mine)]
  await know(mine, contact, "telegram", "4711")
  await know(mine, contact, "whatsapp", "4711")
  await know(theirs, await contactOf(theirs), "telegram", "4711")
  await expect(know(mine, other, "telegram", "4711")).rejects.toMatchObject({ code: "conflict" })
  await expect(know(theirs, contact, "telegram", "4712")).rejects.toThrow()
  expect(await knownOf(mine)).toMatchObject([{ channel: "telegram" }, { channel: "whatsapp" }])
  await transaction(mine, ({ db }) => db.contact.deleteMany({ where: { id: contact } }))
  expect(await knownOf(mine)).toEqual([])
  expect(await knownOf(theirs)).toHaveLength(1)
})
