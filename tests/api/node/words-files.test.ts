import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { runInNewContext } from "node:vm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { serveWordsFile, wordsAddress } from "#lib/api/node/words-files.ts"
import { LANGUAGES } from "#lib/core/languages.ts"
import { buildWords } from "../../../scripts/steps/build-words.ts"

let server: Server

beforeAll(async () => {
  await buildWords()
  server = createServer((incoming, outgoing) => {
    if (!serveWordsFile(incoming, outgoing)) outgoing.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterAll(() => server.close())

const get = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)

test.each(LANGUAGES.filter((language) => language !== "en"))(
  "the words of %s are a script that a browser may keep, and speaks them",
  async (language) => {
    const answer = await get(wordsAddress(language) ?? "")
    expect(answer.status).toBe(200)
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8")
    const spoken = runInNewContext(`${await answer.text()};globalThis[Symbol.for("livery.words")]`)
    expect(spoken.language()).toBe(language)
    expect(spoken.words[language].ui.language).toBeTruthy()
  },
)

test("English is part of the pages", () => {
  expect(wordsAddress("en")).toBeUndefined()
})

test("an older page gets the newest words, not for long; what is none of them is not there", async () => {
  expect((await get("/words/0123456789ab/de.js")).headers.get("cache-control")).toBe("public, max-age=300")
  expect((await get("/words/0123456789ab/xx.js")).status).toBe(404)
  expect((await get("/words/0123456789ab/de.js", { method: "POST" })).status).toBe(405)
  for (const path of [
    "/words/de.js",
    "/words/../de.js",
    "/words/0123456789ab/manifest.json",
    "/words/x/de.js.br",
  ])
    expect((await get(path)).status).toBe(418)
})
