import { afterEach, expect, test } from "vitest"
import { BodyHold, heldBytes } from "#lib/core/byte-budget.ts"

process.env.LIVERY_BODY_MEMORY = "64"
const MB = 2 ** 20

const holds: BodyHold[] = []
const hold = (account: string) => {
  const made = new BodyHold(account)
  holds.push(made)
  return made
}
afterEach(() => {
  for (const each of holds.splice(0)) each.release()
  expect(heldBytes("a")).toEqual({ total: 0, own: 0 })
})

test("an account gets its share and no more, and others get theirs meanwhile", () => {
  for (let n = 0; n < 8; n++) hold("a").take(2 * MB)
  expect(heldBytes("a")).toEqual({ total: 16 * MB, own: 16 * MB })
  expect(() => hold("a").take(1)).toThrow(
    expect.objectContaining({ code: "too_many_requests", details: { retryAfter: 1 } }),
  )
  for (let n = 0; n < 8; n++) hold("b").take(2 * MB)
  holds[0]?.release()
  holds[0]?.release()
  hold("a").take(2 * MB)
})

test("the process has an end, whoever asks", () => {
  for (const account of ["a", "b", "c", "d"]) hold(account).take(16 * MB)
  expect(() => hold("e").take(1)).toThrow(
    expect.objectContaining({ code: "unavailable", details: { retryAfter: 1 } }),
  )
  holds[0]?.release()
  hold("e").take(16 * MB)
})

test("a body that is larger than a share is taken alone, and one that grows is not in its own way", () => {
  const large = hold("a")
  large.take(30 * MB)
  large.take(30 * MB)
  expect(() => hold("a").take(1)).toThrow(expect.objectContaining({ code: "too_many_requests" }))
  large.release()
  const grown = hold("a")
  for (let n = 0; n < 20; n++) grown.take(MB)
})
