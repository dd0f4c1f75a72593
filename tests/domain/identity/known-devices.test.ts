import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { DEVICE_SECONDS, knownDevice, rememberDevice } from "#lib/domain/identity/known-devices.ts"

const realmId = newId()
const ada = { realmId, email: "ada@example.com" }

test("a browser is known for the person who signed in there, however the address is written", () => {
  const kept = rememberDevice(ada)
  expect(knownDevice(ada, kept)).toMatch(/^[\w-]{22}$/)
  expect(knownDevice({ ...ada, email: " ADA@Example.com" }, kept)).toBe(knownDevice(ada, kept))
  expect(knownDevice({ ...ada, email: "bea@example.com" }, kept)).toBeNull()
  expect(knownDevice({ ...ada, realmId: newId() }, kept)).toBeNull()
  expect(knownDevice(ada, rememberDevice(ada))).not.toBe(knownDevice(ada, kept))
})

test("it is known for the last five people, each of them once, in few bytes", () => {
  const people = Array.from({ length: 7 }, (_, n) => ({ realmId, email: `p${n}@example.com` }))
  let kept = ""
  for (const person of [...people, ...people]) kept = rememberDevice(person, kept)
  expect(people.map((person) => knownDevice(person, kept) !== null)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    true,
  ])
  expect(kept.length).toBeLessThan(500)
})

test("nothing that was made up or changed is a proof, nor one that is too old", () => {
  const kept = rememberDevice(ada)
  const [name, time, signature] = kept.split(".")
  for (const text of [
    "",
    "x",
    "~~~",
    `${name}x.${time}.${signature}`,
    `${name}.${time}0.${signature}`,
    `${name}.${time}.`,
    `${name}.${time}.${signature}x`,
    `${signature}`,
    `${"x~".repeat(5)}${kept}`,
    "x".repeat(2_000) + kept,
  ])
    expect(knownDevice(ada, text)).toBeNull()
  const { now } = Date
  try {
    Date.now = () => now() + (DEVICE_SECONDS + 5) * 1000
    expect(knownDevice(ada, kept)).toBeNull()
  } finally {
    Date.now = now
  }
})
