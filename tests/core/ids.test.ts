import { expect, test } from "vitest"
import { firstId, idAfter, isId, newId, newIdAfter, timeOf } from "#lib/core/ids.ts"

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

test("an id can be made to stand directly behind another", () => {
  const [a = "", b = ""] = [newId(), newId()]
  const between = idAfter(a)
  expect([b, between, a].sort()).toEqual([a, between, b])
  expect(isId(between)).toBe(true)
  expect(idAfter("01a20ff0-bf49-7000-a44d-8f0ceffffff9")).toBe("01a20ff0-bf49-7000-a44d-8f0ceffffffa")
  expect(idAfter("01a20ff0-bf49-7000-a44d-ffffffffffff")).toBe("01a20ff0-bf49-7000-a44e-000000000000")
})

test("anything else is no id", () => {
  for (const text of ["", "x", `${newId()} `, newId().slice(1), "' or 1=1", "../../etc"])
    expect(isId(text), text).toBe(false)
})

test("an id can be made behind one of a host whose clock is ahead, and the clock stays", () => {
  const now = Date.now()
  const theirs = firstId(now + 60_000)
  const ours = newIdAfter(theirs)
  expect(ours > theirs && newIdAfter(ours) > ours).toBe(true)
  expect(timeOf(ours)).toBe(now + 60_001)
  expect(newIdAfter(theirs)).not.toBe(ours)
  expect(newIdAfter(null) < theirs && newIdAfter(firstId(now - 60_000)) < theirs).toBe(true)
})
