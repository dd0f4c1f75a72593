import { expect, test } from "vitest"
import { createContact, editContact, tagContact } from "#lib/domain/contacts/contacts.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

test("people write details in their forms; what is wrong names its field, and nothing is changed", async () => {
  const ctx = await makeAccount()
  const { id } = await createContact(ctx, { name: "Ada", meta: { deep: { a: 1 }, city: "Ulm" } })
  const edited = await editContact(ctx, {
    id,
    name: "  Ada Lovelace ",
    email: "ADA@Example.com",
    phone: "+44 20 1234567",
    description: "Prefers calls",
    fields: [
      { name: "plan", value: "pro" },
      { name: "seats", value: 3 },
    ],
  })
  expect(edited).toMatchObject({
    name: "Ada Lovelace",
    email: "ada@example.com",
    phone: "+44 20 1234567",
    description: "Prefers calls",
    // One that holds more than a text stays; one that was left out goes.
    meta: { deep: { a: 1 }, plan: "pro", seats: 3 },
  })
  const retyped = [
    { name: "plan", value: "pro" },
    { name: "seats", value: "3" },
  ]
  expect((await editContact(ctx, { id, fields: retyped })).meta).toMatchObject({ seats: 3 })
  const cases: [object, string][] = [
    [{ email: "ada@" }, "email"],
    [{ email: "ada@example.com, bob@example.com" }, "email"],
    [{ phone: "call me" }, "phone"],
    [{ name: "n".repeat(201) }, "name"],
    [{ description: "d".repeat(2001) }, "description"],
    [{ fields: [{ name: "deep", value: "x" }] }, "fields"],
    [{ fields: [{ name: " ", value: "x" }] }, "fields"],
    [
      {
        fields: [
          { name: "a", value: "1" },
          { name: " a ", value: "2" },
        ],
      },
      "fields",
    ],
    [{ name: "NUL \u0000" }, "name"],
    [{ phone: "+1\ud800" }, "phone"],
  ]
  for (const [change, field] of cases)
    await expect(editContact(ctx, { id, ...change }), JSON.stringify(change)).rejects.toMatchObject({
      code: "invalid_input",
      details: { path: expect.arrayContaining([field]) },
    })
  expect(await editContact(ctx, { id, email: "", phone: null })).toMatchObject({
    name: "Ada Lovelace",
    email: null,
    phone: null,
    meta: { seats: 3 },
  })
})

test("two people who tag at once lose no tag", async () => {
  const ctx = await makeAccount()
  const { id } = await createContact(ctx, {})
  const words = Array.from({ length: 12 }, (_, n) => `tag ${n}`)
  await Promise.all(words.map((add) => tagContact(ctx, { id, add })))
  expect((await tagContact(ctx, { id, remove: "TAG 3" })).sort()).toEqual(
    words.filter((word) => word !== "tag 3").sort(),
  )
  for (const add of ["", "a,b", "x".repeat(51), "a\u0000", "line\nbreak"])
    await expect(tagContact(ctx, { id, add }), add).rejects.toMatchObject({ code: "invalid_input" })
  for (let n = 0; n < 39; n++) await tagContact(ctx, { id, add: `more ${n}` })
  await expect(tagContact(ctx, { id, add: "one too many" })).rejects.toMatchObject({ code: "invalid_input" })
})
