import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { NOT_FOUND, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { stranger, inEachWay } = await startSdk(url)

inEachWay("contacts", (sdk) => {
  test("create and fetch, awaited and streamed", async () => {
    const body = { name: "Ana", email: "ana@example.com", phone: "1", nick: "an", preferences: "short" }
    const { id } = await sdk.contact.create(body)
    const expected = { id, ...body, fingerprint: expect.stringMatching(/.{16}/) }
    expect(await sdk.contact.fetch(id)).toMatchObject(expected)
    expect(await allOf(sdk.contact.fetch(id).stream())).toMatchObject([expected])
  })

  test("a taken fingerprint is a conflict", async () => {
    const fingerprint = newId()
    await sdk.contact.create({ fingerprint })
    await expect(sdk.contact.create({ fingerprint })).rejects.toMatchObject({ code: "CONFLICT" })
  })

  test("ensure", async () => {
    const fingerprint = newId()
    const { id } = await sdk.contact.ensure({ fingerprint, name: "Ana" })
    expect(await sdk.contact.ensure({ fingerprint, phone: "1" })).toMatchObject({ id })
    expect(await sdk.contact.fetch(id)).toMatchObject({ name: "Ana", phone: "1" })
  })

  test("list, awaited and streamed", async () => {
    const tag = newId()
    const { id } = await sdk.contact.create({ meta: { tag } })
    expect((await sdk.contact.list({ meta: { tag } })).items).toMatchObject([{ id }])
    expect(await allOf(sdk.contact.list({ meta: { tag } }).stream())).toMatchObject([
      { type: "item", data: { id } },
    ])
  })

  test("update", async () => {
    const { id } = await sdk.contact.create({ name: "A", email: "a@example.com" })
    await sdk.contact.update(id, { name: "B", email: "", verifiedAt: 1_760_000_000_000 })
    const now = await sdk.contact.fetch(id)
    expect([now.name, now.email, now.verifiedAt]).toEqual(["B", undefined, 1_760_000_000_000])
  })

  test("delete", async () => {
    const { id } = await sdk.contact.create({})
    expect(await sdk.contact.delete(id)).toMatchObject({ id })
    await expect(sdk.contact.fetch(id)).rejects.toMatchObject(NOT_FOUND)
  })

  test("its conversations, awaited and streamed", async () => {
    const { id: contactId } = await sdk.contact.create({})
    const { id } = await sdk.conversation.create({ contactId })
    expect((await sdk.contact.conversation.list(contactId)).items).toMatchObject([{ id, contactId }])
    expect(await allOf(sdk.contact.conversation.list(contactId).stream())).toMatchObject([
      { type: "item", data: { id } },
    ])
  })

  test.each(["secret", "space", "task"] as const)("its list of each %s is empty", async (noun) => {
    const { id } = await sdk.contact.create({})
    expect(await sdk.contact[noun].list(id)).toEqual({ items: [], cursor: "" })
    expect(await allOf(sdk.contact[noun].list(id).stream())).toEqual([])
  })

  test.each(["authenticate", "revoke", "verify"] as const)(
    "a secret that it does not have cannot be asked to %s",
    async (action) => {
      const { id } = await sdk.contact.create({})
      await expect(sdk.contact.secret[action](id, newId())).rejects.toMatchObject(NOT_FOUND)
    },
  )

  test("another account's contact does not exist", async () => {
    const { id } = await stranger.contact.create({})
    await expect(sdk.contact.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.contact.conversation.list(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(sdk.conversation.create({ contactId: id })).rejects.toMatchObject(NOT_FOUND)
  })

  test("serve as the users of NextAuth", async () => {
    const email = `${newId()}@example.com`
    const byEmail = async () => (await sdk.contact.list({ meta: { email } })).items[0]
    expect(await byEmail()).toBeUndefined()
    const created = await sdk.contact.create({ name: "Ana", email, meta: { email, image: "/a.png" } })
    const user = await sdk.contact.fetch(created.id)
    expect(user).toMatchObject({ email, fingerprint: expect.any(String), createdAt: expect.any(Number) })
    expect(await byEmail()).toMatchObject({ id: created.id })
    const changed = `new-${email}`
    await sdk.contact.update(created.id, {
      name: "Ana B",
      email: changed,
      meta: { email: changed, image: "" },
    })
    expect(await byEmail()).toBeUndefined()
    const found = (await sdk.contact.list({ meta: { email: changed } })).items
    expect(found).toMatchObject([{ id: created.id, name: "Ana B", meta: { email: changed, image: "" } }])
    expect((await sdk.contact.list({ meta: { email: "somebody@else.example" } })).items).toEqual([])
    await sdk.contact.fetch(created.id)
    await sdk.contact.delete(created.id)
    await expect(sdk.contact.fetch(created.id)).rejects.toMatchObject(NOT_FOUND)
  })
})
