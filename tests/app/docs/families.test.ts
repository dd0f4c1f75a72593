import { expect, test } from "vitest"
import { referencesFor } from "#app/(public)/docs/api/families.ts"

/** What is on the wire stays as it is: two paths, and the exact words of one refusal. */
const ON_THE_WIRE = /\/tenant\/(?:info|usage)|get-tenant-(?:info|usage)|API key not found or tenant inactive/g
const OTHERS_WORDS = /\w*(?:partner|sub-?account|run-?as|tenant|(?<!de)livery)\w*/gi

/** Every text of a reference's pages but its own address. */
const textOf = (audience: "client" | "agency") =>
  JSON.stringify(referencesFor(audience).map(({ slug: _, ...reference }) => reference)).replaceAll(
    ON_THE_WIRE,
    "",
  )

test("a client's reference holds the families that a client may use, without a word of other accounts", () => {
  expect(referencesFor("client").map(({ title }) => title)).toEqual([
    "REST API",
    "API channel",
    "Visitor API",
    "Action API",
  ])
  expect(textOf("client").match(OTHERS_WORDS)).toBeNull()
  expect(textOf("client").match(/.{50}\bagenc(?:y|ies)\b.{0,50}/gi)).toBeNull()
})

test("an agency's reference has the Partner API and the headers to work in a client's account", () => {
  const [, , , action, partner] = referencesFor("agency")
  expect(partner?.title).toBe("Partner API")
  const endpoints = partner?.sections.flatMap(({ endpoints }) => endpoints).filter(({ request }) => request)
  expect(endpoints?.length).toBeGreaterThan(10)
  for (const { path } of endpoints ?? []) expect(path).toMatch(/^\/partner\/user\//)
  expect(action?.headers.map(({ name }) => name)).toContain("X-RunAs-UserId")
  expect(JSON.stringify(action?.sections)).not.toContain("/user/{userId}")
  expect(textOf("agency").match(OTHERS_WORDS)).not.toBeNull()
})
