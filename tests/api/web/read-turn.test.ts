import { expect, test } from "vitest"
import { readTurn } from "#lib/api/web/read-turn.ts"

const read = (body: string | null) => readTurn(new Request("http://a.localhost/", { method: "POST", body }))

test("a message comes as it was typed", async () => {
  expect(await read('{"sessionId":"s","text":" Grüße\\n"}')).toEqual({ sessionId: "s", text: " Grüße\n" })
})

test.each([
  ["no body", null, "invalid_input"],
  ["broken JSON", "{", "invalid_input"],
  ["another type", "[]", "invalid_input"],
  ["an unknown field", '{"sessionId":"s","text":"x","botId":"b"}', "invalid_input"],
  ["an empty message", '{"sessionId":"s","text":"  "}', "invalid_input"],
  ["a NUL", '{"sessionId":"s","text":"a\\u0000"}', "invalid_input"],
  ["half a character", '{"sessionId":"s","text":"\\ud800"}', "invalid_input"],
  ["an empty session", '{"sessionId":"","text":"x"}', "invalid_input"],
  ["depth 100", `${"[".repeat(100)}${"]".repeat(100)}`, "invalid_input"],
  ["a body beyond 200 kB", JSON.stringify({ sessionId: "s", text: "x".repeat(200_000) }), "too_large"],
])("%s is refused", async (_, body, code) => {
  await expect(read(body)).rejects.toMatchObject({ code })
})

test("whoever leaves before the end of the body is told so, as no fault of ours", async () => {
  const cut = Object.assign(new Error("aborted"), { code: "ECONNRESET" })
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('{"sessionId"'))
      controller.error(cut)
    },
  })
  const request = new Request("http://a.localhost/", { method: "POST", body, duplex: "half" } as RequestInit)
  await expect(readTurn(request)).rejects.toMatchObject({ code: "invalid_input" })
})
