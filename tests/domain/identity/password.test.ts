import { expect, test } from "vitest"
import { hashPassword, passwordFault, verifyPassword } from "#lib/domain/identity/password.ts"

test("a hash is argon2id and fits its password only", async () => {
  const hash = await hashPassword("correct horse battery")
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(hash, "correct horse battery")).toBe(true)
  expect(await verifyPassword(hash, "correct horse batterY")).toBe(false)
})

test("a password typed on another keyboard is the same one", async () => {
  expect(
    await verifyPassword(await hashPassword("zo\u00eb's caf\u00e9 123"), "zoe\u0308's cafe\u0301 123"),
  ).toBe(true)
})

test("nobody's password is never right and takes as long as somebody's", async () => {
  const hash = await hashPassword("correct horse battery")
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 30; round++)
    for (const [times, stored] of [
      [known, hash],
      [unknown, null],
    ] as const) {
      const start = performance.now()
      expect(await verifyPassword(stored, "wrong horse battery")).toBe(false)
      times.push(performance.now() - start)
    }
  const ratio = median(known) / median(unknown)
  expect(ratio).toBeGreaterThan(0.7)
  expect(ratio).toBeLessThan(1.4)
})

test.each([
  "",
  "short",
  "123456789",
  "1234567890",
  "Password123",
  "aaaaaaaaaaaa",
  "abababababab",
  "ada.lovelace@example.com",
  "Ada.Lovelace",
  "x".repeat(201),
])("refuses %s", (password) => expect(passwordFault(password, "ada.lovelace@example.com")).not.toBeNull())

test.each(["correct horse battery", "tr0ub4dor&3x", "пароль-очень-длинный", "🦉🦊🐻🦁🐸🐵🐔🐧🐢🐙"])(
  "takes %s",
  (password) => expect(passwordFault(password, "ada.lovelace@example.com")).toBeNull(),
)

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
