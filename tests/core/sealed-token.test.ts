import { expect, test, vi } from "vitest"
import { openToken, sealToken } from "#lib/core/sealed-token.ts"

test("a sealed value opens for its owner alone, whole, until it has run out", () => {
  const token = sealToken("somebody", { state: "secret words" }, 60)
  expect(token).toMatch(/^[\w-]+$/)
  expect(Buffer.from(token, "base64url").toString()).not.toContain("secret words")
  expect(openToken("somebody", token)).toEqual({ state: "secret words" })
  for (const forged of ["", "x", token.slice(0, -2), `${token.slice(0, -3)}AAA`, "A".repeat(20_000)])
    expect(openToken("somebody", forged)).toBeNull()
  expect(openToken("somebody else", token)).toBeNull()
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 })
  try {
    expect(openToken("somebody", token)).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})
