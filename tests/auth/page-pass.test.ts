import { afterEach, expect, test, vi } from "vitest"
import { isPass, makePass, PASS_SECONDS } from "#lib/auth/page-pass.ts"

process.env.LIVERY_SECRET ??= "a secret of thirty-two characters or more"
const HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"

afterEach(() => {
  vi.useRealTimers()
})

test("a pass opens its page for twelve hours, and no longer", () => {
  const pass = makePass("widget-1", HASH)
  expect(isPass(pass, "widget-1", HASH)).toBe(true)
  vi.useFakeTimers({ now: Date.now() + (PASS_SECONDS + 1) * 1000 })
  expect(isPass(pass, "widget-1", HASH)).toBe(false)
})

test("it opens no other page, and none whose password was changed or taken away", () => {
  const pass = makePass("widget-1", HASH)
  expect(isPass(pass, "widget-2", HASH)).toBe(false)
  expect(isPass(pass, "widget-1", `${HASH}x`)).toBe(false)
  expect(isPass(pass, "widget-1", null)).toBe(false)
})

test("what we did not write is none: a later end, another signature, or nonsense", () => {
  const pass = makePass("widget-1", HASH)
  const [until = "", signature = ""] = pass.split(".")
  for (const forged of [
    `${Number(until) + 1}.${signature}`,
    `${until}.`,
    until,
    "",
    undefined,
    "9".repeat(5_000),
    `99999999999.${signature}`,
  ])
    expect(isPass(forged, "widget-1", HASH)).toBe(false)
})
