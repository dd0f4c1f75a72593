import { createHash } from "node:crypto"
import { expect, it } from "vitest"
import { solveChallenge } from "../../widget/challenge/challenge.ts"
import { sha256 } from "../../widget/challenge/sha256.ts"

it("is the SHA-256 of everybody else, around the lengths of its blocks", () => {
  for (const length of [0, 1, 3, 54, 55, 56, 63, 64, 65, 119, 120, 300]) {
    const text = Uint8Array.from({ length }, (_, at) => (at * 37) % 256)
    const hex = Array.from(sha256(text), (word) => word.toString(16).padStart(8, "0")).join("")
    expect(hex, `${length} bytes`).toBe(createHash("sha256").update(text).digest("hex"))
  }
})

it("solves a challenge as the server checks it", async () => {
  const answer = await solveChallenge({ prefix: "a prefix of a challenge.", difficulty: 10 })
  const [first = 255, second = 255] = createHash("sha256")
    .update(`a prefix of a challenge.${answer}`)
    .digest()
  expect(first).toBe(0)
  expect(second).toBeLessThan(64)
})
