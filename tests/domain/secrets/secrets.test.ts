import { describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { systemSql } from "#lib/db/system.ts"
import {
  createSecret,
  deleteSecret,
  getSecret,
  headerOf,
  listSecrets,
  revokeSecret,
  updateSecret,
} from "#lib/domain/secrets/secrets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const URL_OF_SHOP = "https://api.shop.example/orders"
const VALUE = "canary-7f3a-sesame"
const send = (ctx: Context, id: string, url = URL_OF_SHOP) => headerOf(ctx, id, url)

describe("a secret", () => {
  test("is sealed, told to nobody, and sent as its type says", async () => {
    const ctx = await makeAccount()
    const made = await createSecret(ctx, { name: "Shop", alias: "shop", value: VALUE })
    const shown = [made, await getSecret(ctx, { id: "shop" }), ...(await listSecrets(ctx, { take: 10 }))]
    expect(JSON.stringify(shown)).not.toContain(VALUE)
    expect(made).toMatchObject({ name: "Shop", type: "plain", kind: "shared", lastUsedAt: null })
    const { rows } = await systemSql().query<{ text: string }>(
      `select s::text || encode(s.ciphertext, 'escape') as text from "Secret" s where id = $1`,
      [made.id],
    )
    expect(rows[0]?.text).not.toContain(VALUE)
    expect(await send(ctx, "shop")).toBe(VALUE)
    const bearer = await createSecret(ctx, { type: "bearer", value: VALUE })
    expect(await send(ctx, bearer.id)).toBe(`Bearer ${VALUE}`)
    const basic = await createSecret(ctx, { type: "basic", value: "ada:love:lace" })
    expect(await send(ctx, basic.id)).toBe(`Basic ${btoa("ada:love:lace")}`)
    expect((await getSecret(ctx, { id: "shop" })).lastUsedAt).toBeInstanceOf(Date)
  })

  test("goes to its hosts alone", async () => {
    const ctx = await makeAccount()
    const hosts = ["API.shop.example", "*.crm.example", "local.example:8443"]
    const { id, config } = await createSecret(ctx, { value: VALUE, config: { hosts, note: "kept" } })
    expect(config).toEqual({
      hosts: ["api.shop.example", "*.crm.example", "local.example:8443"],
      note: "kept",
    })
    const sent = ["https://api.shop.example/a", "https://api.shop.example:444/a", "https://eu.crm.example/"]
    for (const url of [...sent, "https://local.example:8443/"]) expect(await send(ctx, id, url)).toBe(VALUE)
    const kept = [
      ...["https://shop.example/", "https://api.shop.example.evil.example/", "https://crm.example/"],
      ...["https://evilcrm.example/", "https://local.example/", "https://a@evil.example/api.shop.example"],
      ...[
        "https://api.shop.example@evil.example/",
        "no address",
        "",
        "https://evil.example/?api.shop.example",
      ],
    ]
    for (const url of kept) expect([url, await send(ctx, id, url)]).toEqual([url, null])
  })

  test("keeps its value until another is entered, and has none once it is revoked", async () => {
    const ctx = await makeAccount()
    const { id, valueAt } = await createSecret(ctx, { name: "Shop", value: VALUE })
    expect(await updateSecret(ctx, { id, settings: { name: "Store" } })).toMatchObject({
      name: "Store",
      valueAt,
    })
    expect(await send(ctx, id)).toBe(VALUE)
    await updateSecret(ctx, { id, settings: { value: "another" } })
    expect(await send(ctx, id)).toBe("another")
    await revokeSecret(ctx, { id })
    expect((await getSecret(ctx, { id })).valueAt).toBeNull()
    expect(await send(ctx, id)).toBeNull()
    await updateSecret(ctx, { id, settings: { type: "bearer", value: "third" } })
    expect(await send(ctx, id)).toBe("Bearer third")
    await deleteSecret(ctx, { id })
    expect(await send(ctx, id)).toBeNull()
    await expect(getSecret(ctx, { id })).rejects.toMatchObject({ code: "not_found" })
  })

  test("is another account's for nobody, not even by its row", async () => {
    const [ctx, other] = [await makeAccount(), await makeAccount()]
    const mine = await createSecret(ctx, { value: VALUE })
    const theirs = await createSecret(other, { value: "theirs" })
    expect(await send(other, mine.id)).toBeNull()
    for (const attempt of [
      () => getSecret(other, { id: mine.id }),
      () => updateSecret(other, { id: mine.id, settings: { name: "Mine" } }),
      () => revokeSecret(other, { id: mine.id }),
      () => deleteSecret(other, { id: mine.id }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" })
    await systemSql().query(
      `update "Secret" set ciphertext = (select ciphertext from "Secret" where id = $1) where id = $2`,
      [mine.id, theirs.id],
    )
    await expect(send(other, theirs.id)).rejects.toThrow()
  })

  test("that cannot stand in a header, or has another form, is refused and changes nothing", async () => {
    const ctx = await makeAccount()
    const bad = [
      ...[{ value: "two\nlines" }, { value: "schlüssel" }, { value: "x".repeat(8001) }],
      ...[{ type: "basic" as const, value: "no colon" }, { config: { hosts: ["https://shop.example/"] } }],
      ...[{ config: { hosts: ["*"] } }, { config: { hosts: ["a b"] } }],
    ]
    for (const settings of bad)
      await expect(createSecret(ctx, settings)).rejects.toMatchObject({ code: "invalid_input" })
    const { id } = await createSecret(ctx, { value: VALUE, alias: "shop" })
    await expect(updateSecret(ctx, { id, settings: { type: "basic" } })).rejects.toMatchObject({
      code: "invalid_input",
      details: { path: ["value"] },
    })
    await expect(createSecret(ctx, { alias: "shop" })).rejects.toMatchObject({ code: "conflict" })
    expect(await send(ctx, id)).toBe(VALUE)
    expect(await listSecrets(ctx, { take: 10 })).toHaveLength(1)
  })
})

test("the log tells what was done with a secret, and nothing of its value", async () => {
  const ctx = await makeAccount()
  const { id } = await createSecret(ctx, { name: "Shop", value: VALUE })
  await updateSecret(ctx, { id, settings: { name: "Store" } })
  await updateSecret(ctx, { id, settings: { value: `${VALUE}-2` } })
  await revokeSecret(ctx, { id })
  await deleteSecret(ctx, { id })
  const { rows } = await systemSql().query<{ action: string; all: string }>(
    `select action, a::text as all from "AuditEntry" a where "accountId" = $1 and action like 'secret.%'`,
    [ctx.account.id],
  )
  const done = ["created", "updated", "replaced", "revoked", "deleted"].map((each) => `secret.${each}`)
  expect(rows.map(({ action }) => action).sort()).toEqual(done.sort())
  expect(JSON.stringify(rows)).not.toContain(VALUE)
})
