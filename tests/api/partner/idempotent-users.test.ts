import { beforeAll, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, makeAgency, type Send } from "#tests/support/api.ts"

await useDatabase()
let send: Send
beforeAll(async () => {
  send = asAction(await makeAgency())
})

/** Sends a request twice under one key; the second answer must be the first. */
async function twice(request: string, body: object) {
  const headers = { "Idempotency-Key": request }
  const first = await send(request, { body, headers })
  const second = await send(request, { body, headers })
  expect(first).toMatchObject({ status: 200, text: second.text })
  expect(second.headers.get("idempotency-replayed")).toBe("true")
  return first.json.id ?? ""
}

test.each(["/partner/user", "/user"])("%s is created, changed and deleted once under a key", async (path) => {
  const id = await twice(`POST ${path}/create`, { name: path })
  expect((await send(`GET ${path}/list`)).json.items?.filter(({ name }) => name === path)).toHaveLength(1)
  await twice(`POST ${path}/${id}/update`, { name: "Renamed" })
  expect((await send(`GET ${path}/${id}/fetch`)).json.name).toBe("Renamed")
  await twice(`POST ${path}/${id}/delete`, {})
  expect((await send(`GET ${path}/${id}/fetch`)).status).toBe(404)
})

test("what a key refused of a client stays refused", async () => {
  const refused = { body: { name: "x".repeat(121) }, headers: { "Idempotency-Key": "refused" } }
  const answers = [await send("POST /user/create", refused), await send("POST /user/create", refused)]
  expect(answers.map(({ status }) => status)).toEqual([400, 400])
  expect(answers[1]?.text).toBe(answers[0]?.text)
})
