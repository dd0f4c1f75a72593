import { expect, test } from "vitest"
import { health, isHealth } from "#lib/api/health.ts"

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
