import type { IncomingMessage } from "node:http"
import { beforeAll, expect, test } from "vitest"
import { spokenFor } from "#lib/api/node/spoken-for.ts"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { updateBrand } from "#lib/domain/branding/branding.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { buildWords } from "../../../scripts/steps/build-words.ts"

await useDatabase()

let agencies: Record<"open" | "italian", string>

beforeAll(async () => {
  await buildWords()
  const agencyHost = async (language: "it" | null) => {
    const { id, slug } = await createPartner({ name: "Northwind", slug: `b${newId().slice(-12)}` })
    await updateBrand(systemContext(await loadFacts(id), makeLog(), "test"), { language })
    return `${slug}.localhost:3000`
  }
  agencies = { open: await agencyHost(null), italian: await agencyHost("it") }
})

const spoken = async (host: string, headers: object, url = "/home") =>
  (await spokenFor({ url, headers: { host, ...headers } } as IncomingMessage)).language

test("what was chosen in the browser comes first, then what the brand speaks, then what the browser reads", async () => {
  const german = { "accept-language": "de-CH,de;q=0.9,en;q=0.8" }
  expect(await spoken(agencies.open, {})).toBe("en")
  expect(await spoken(agencies.open, german)).toBe("de")
  expect(await spoken(agencies.open, { "accept-language": "ja,pt-BR;q=0.5" })).toBe("pt")
  expect(await spoken(agencies.italian, german)).toBe("it")
  expect(await spoken(agencies.italian, { ...german, cookie: "livery-language=fr" })).toBe("fr")
  expect(await spoken("nobody.example", german)).toBe("de")
})

test("another language than English comes with the address of its words, files with none", async () => {
  const asked = (headers: object, url: string) =>
    spokenFor({ url, headers: { host: agencies.italian, ...headers } } as IncomingMessage)
  expect(await asked({}, "/sign-in")).toEqual({
    language: "it",
    script: expect.stringMatching(/^[/]words[/][0-9a-f]{12}[/]it[.]js$/),
  })
  expect(await asked({ cookie: "livery-language=en" }, "/sign-in")).toEqual({ language: "en" })
  expect(await asked({}, "/_next/static/x.js")).toEqual({ language: "en" })
})
