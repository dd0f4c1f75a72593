import { expect, test } from "vitest"
import { health, isHealth } from "#lib/api/health.ts"
import { newKey } from "#lib/core/crypto.ts"
import { sender } from "#tests/support/api.ts"

test("a process that cannot reach its database says so", async () => {
  process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none"
  const { status, body } = await health()
  expect(status).toBe(503)
  expect(JSON.parse(String(body))).toEqual({
    status: "failing",
    version: expect.any(String),
    failing: ["database"],
  })
})

test("health is asked with and without a query, and nowhere else", () => {
  expect(["/api/health", "/api/health?deep=1"].every(isHealth)).toBe(true)
  expect(["/api/healthy", "/health", "/api/v1/health"].some(isHealth)).toBe(false)
})

test("without its database the API is unavailable, not broken", async () => {
  const answer = await sender({ "X-API-Key": newKey("tk_") })("GET /tenant/info")
  expect(answer.status).toBe(503)
  expect(answer.json.error).toBe("Service unavailable")
  expect(answer.headers.get("retry-after")).toBe("2")
})
