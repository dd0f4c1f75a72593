import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { headerOf } from "#lib/domain/secrets/secrets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { BAD_REQUEST, NOT_FOUND, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { caller, stranger, inEachWay } = await startSdk(url)

const VALUE = "canary-19c2"

inEachWay("secrets", (sdk) => {
  const make = async (fields: object = {}) => (await sdk.secret.create({ name: "Shop", ...fields })).id

  test("create and fetch, awaited and streamed, never with the value", async () => {
    const config = { hosts: ["api.shop.example"] }
    const id = await make({ type: "bearer", value: VALUE, config, meta: { a: 1 } })
    const fetched = await sdk.secret.fetch(id)
    expect(fetched).toMatchObject({
      id,
      name: "Shop",
      type: "bearer",
      kind: "shared",
      config,
      meta: { a: 1 },
    })
    const shown = [fetched, await sdk.secret.list(), ...(await allOf(sdk.secret.fetch(id).stream()))]
    expect(JSON.stringify(shown)).not.toContain(VALUE)
    expect(await headerOf(caller.ctx, id, "https://api.shop.example/")).toBe(`Bearer ${VALUE}`)
  })

  test("list, awaited and streamed", async () => {
    const tag = newId()
    const ids = [await make({ meta: { tag } }), await make({ meta: { tag } })]
    const { items } = await sdk.secret.list({ meta: { tag }, order: "asc" })
    expect(items.map(({ id }) => id)).toEqual(ids)
    const events = await allOf(sdk.secret.list({ meta: { tag }, order: "asc" }).stream())
    expect(events.map(({ data }) => data.id)).toEqual(ids)
  })

  test("update, verify, revoke and delete", async () => {
    const id = await make()
    expect(await sdk.secret.verify(id)).toMatchObject({ id, status: "unauthenticated" })
    expect(await sdk.secret.update(id, { name: "Store", value: VALUE })).toMatchObject({ id })
    expect(await sdk.secret.verify(id)).toMatchObject({ status: "authenticated" })
    expect(await sdk.secret.revoke(id)).toEqual({ id })
    expect(await sdk.secret.verify(id)).toMatchObject({ status: "unauthenticated" })
    expect(await sdk.secret.delete(id)).toEqual({ id })
    await expect(sdk.secret.fetch(id)).rejects.toMatchObject(NOT_FOUND)
  })

  test("a type that does not work yet is refused rather than kept", async () => {
    for (const type of ["jwt", "oauth", "template", "reference"] as const)
      await expect(make({ type, value: VALUE })).rejects.toMatchObject(BAD_REQUEST)
  })

  test("another account's is none", async () => {
    const id = await make({ value: VALUE })
    await expect(stranger.secret.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(stranger.secret.update(id, { value: "mine" })).rejects.toMatchObject(NOT_FOUND)
    await expect(stranger.secret.revoke(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(stranger.secret.delete(id)).rejects.toMatchObject(NOT_FOUND)
  })
})
