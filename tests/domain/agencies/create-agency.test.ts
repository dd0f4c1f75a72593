import { expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createAgency } from "#lib/domain/agencies/agencies.ts"
import { acceptInvitation } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()
const { id } = await ensurePlatform()
const platform = systemContext(await loadFacts(id), makeLog(), "test")
const AGENCY = { name: "Harbour Studio", slug: "harbour", accent: "#0f766e", email: "owner@harbour.test" }

test("an administrator makes an agency with its colours, whose owner comes in by the link", async () => {
  const { id: agencyId, slug, invitation } = await createAgency(await joinAs(platform), AGENCY)
  expect(slug).toBe("harbour")
  expect(await system().brand.findFirstOrThrow({ where: { accountId: agencyId } })).toMatchObject({
    name: "Harbour Studio",
    accent: "#0f766e",
  })
  const secret = new URL(invitation.link).pathname.split("/").at(-1) ?? ""
  const given = { secret, realmId: agencyId, name: "Olga Owner", password: "a pass phrase of an owner" }
  expect(await acceptInvitation(given)).toEqual({ email: "owner@harbour.test", accountId: agencyId })
  await expect(createAgency(platform, AGENCY)).rejects.toMatchObject({ code: "conflict" })
})

test.each([
  ["slug", { slug: "Not A Label" }],
  ["slug", { slug: "admin" }],
  ["email", { email: "nobody" }],
  ["name", { name: "" }],
])("a wrong %s makes nothing", async (field, wrong) => {
  const before = await system().account.count()
  const making = async () => createAgency(platform, { ...AGENCY, slug: "other", ...wrong })
  await expect(making()).rejects.toMatchObject({
    code: "invalid_input",
    details: { path: [field] },
  })
  expect(await system().account.count()).toBe(before)
})

test("agencies, clients and viewers of the platform make none", async () => {
  const others = [(await makeAgency()).ctx, await makeAccount(), await joinAs(platform, "viewer")]
  for (const ctx of others)
    await expect((async () => createAgency(ctx, { ...AGENCY, slug: "third" }))()).rejects.toMatchObject({
      code: "not_authorized",
    })
})
