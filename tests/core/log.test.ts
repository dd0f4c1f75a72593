import { afterEach, expect, test, vi } from "vitest"
import { makeLog } from "#lib/core/log.ts"

afterEach(() => {
  vi.restoreAllMocks()
})

test("a log line keeps allowed fields only, and an error's words but not its properties", () => {
  const lines: string[] = []
  vi.spyOn(process.stderr, "write").mockImplementation((line) => Boolean(lines.push(String(line))))
  const fault = Object.assign(new Error("broken"), { code: "E1", apiKey: "sk-canary" })
  makeLog({ requestId: "r1" }).error(
    "failed",
    { status: 500, authorization: "Bearer canary", text: "canary" } as object,
    fault,
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain("canary")
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    message: "failed",
    requestId: "r1",
    status: 500,
    error: { name: "Error", code: "E1" },
  })
})
