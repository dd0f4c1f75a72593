import { expect, test } from "vitest"
import { isId, newId } from "#lib/core/ids.ts"

test("ids are UUIDv7, unique, and sort in the order of their making", () => {
  const ids = Array.from({ length: 20_000 }, () => newId())
  for (const id of ids.slice(0, 100))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})

test("a clock that jumps back does not break the order", () => {
  const now = Date.now() + 60_000
  const first = newId(now)
  expect(newId(now - 30_000) > first).toBe(true)
})

test("anything else is no id", () => {
  for (const text of ["", "x", `${newId()} `, newId().slice(1), "' or 1=1", "../../etc"])
    expect(isId(text), text).toBe(false)
})
