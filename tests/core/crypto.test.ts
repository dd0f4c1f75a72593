import { describe, expect, test } from "vitest"
import { isKey, newKey, seal, sign, unseal } from "#lib/core/crypto.ts"

describe("keys", () => {
  test("have their prefix and a checksum that finds a mistyped character", () => {
    const key = newKey("sk-")
    expect(key).toMatch(/^sk-[0-9a-f]{64}$/)
    expect(isKey("sk-", key)).toBe(true)
    expect(isKey("tk_", key)).toBe(false)
    for (let at = 3; at < key.length; at++) {
      const other = key[at] === "0" ? "1" : "0"
      expect(isKey("sk-", key.slice(0, at) + other + key.slice(at + 1))).toBe(false)
    }
  })
})

describe("sealing", () => {
  const secret = "a secret of more than thirty-two characters"
  test("gives the text back to its owner under the same secret only", () => {
    const sealed = seal(secret, "owner", "hunter2")
    expect(Buffer.from(sealed.ciphertext).includes("hunter2")).toBe(false)
    expect(unseal(secret, "owner", sealed)).toBe("hunter2")
    expect(() => unseal(secret, "another", sealed)).toThrow()
    expect(() => unseal(`${secret}!`, "owner", sealed)).toThrow(/another secret/)
    const changed = Uint8Array.from(sealed.ciphertext)
    changed[30] = (changed[30] ?? 0) ^ 1
    expect(() => unseal(secret, "owner", { ...sealed, ciphertext: changed })).toThrow()
  })
  test("takes no tag that was cut short, which could be guessed", () => {
    const { keyId, ciphertext } = seal(secret, "owner", "")
    expect(unseal(secret, "owner", { keyId, ciphertext })).toBe("")
    for (const left of [12, 16, 20, 24, 27])
      expect(() => unseal(secret, "owner", { keyId, ciphertext: ciphertext.slice(0, left) })).toThrow()
  })
  test("signatures differ by purpose", () => {
    expect(sign(secret, "a", "text")).not.toBe(sign(secret, "b", "text"))
    expect(sign(secret, "a", "text")).toBe(sign(secret, "a", "text"))
  })
})
