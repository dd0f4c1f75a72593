import { describe, expect, test } from "vitest"
import { contextForKey } from "#lib/auth/token-context.ts"
import { newKey } from "#lib/core/crypto.ts"
import { system } from "#lib/db/system.ts"
import { createToken, listTokens, revokeToken } from "#lib/domain/api-keys/api-keys.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()
const open = (kind: "secret" | "tenant", key: string) => {
  const { signal } = new AbortController()
  return makeAccount().then(({ log }) => contextForKey(kind, key, { log, signal }))
}
const refused = { code: "not_authenticated" }

describe("a key", () => {
  test("opens its account, and is stored as a digest only", async () => {
    const ctx = await makeAccount()
    const { id, token } = await createToken(ctx, { kind: "tenant", name: "Site" })
    expect(token).toMatch(/^tk_[0-9a-f]{64}$/)
    expect((await open("tenant", token)).account).toMatchObject({ id: ctx.account.id, planName: "Standard" })
    const stored = await system().token.findFirstOrThrow({ where: { id } })
    expect(JSON.stringify(stored)).not.toContain(token.slice(8, 60))
    expect(await listTokens(ctx, {})).toMatchObject([
      { id, name: "Site", hint: `${token.slice(0, 7)}…${token.slice(-4)}` },
    ])
  })

  test("is refused when revoked, expired, mistyped, of the other kind or unknown", async () => {
    const ctx = await makeAccount()
    const { id, token } = await createToken(ctx, { kind: "secret", name: "" })
    await expect(open("tenant", token)).rejects.toMatchObject(refused)
    await expect(
      open("secret", `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`),
    ).rejects.toMatchObject(refused)
    await expect(open("secret", newKey("sk-"))).rejects.toMatchObject(refused)
    const old = await createToken(ctx, { kind: "secret", expiresAt: new Date(Date.now() - 1000) })
    await expect(open("secret", old.token)).rejects.toMatchObject(refused)
    await revokeToken(ctx, { id })
    await expect(open("secret", token)).rejects.toMatchObject(refused)
    await expect(revokeToken(ctx, { id })).rejects.toMatchObject({ code: "not_found" })
  })

  test("of a suspended account or agency is refused, of an unpaid one asks for a subscription", async () => {
    const ctx = await makeAccount()
    const { token } = await createToken(ctx, { kind: "tenant" })
    const set = (id: string, status: "active" | "suspended" | "unpaid") =>
      system().account.update({ where: { id }, data: { status } })
    await set(ctx.account.id, "unpaid")
    await expect(open("tenant", token)).rejects.toMatchObject({ code: "no_subscription" })
    await set(ctx.account.id, "active")
    await set(ctx.account.parentId ?? "", "suspended")
    await expect(open("tenant", token)).rejects.toMatchObject(refused)
  })
})
