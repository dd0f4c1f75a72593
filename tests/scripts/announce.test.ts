import { expect, test } from "vitest"
import { announce } from "../../scripts/steps/announce.ts"

const state = { url: "http://localhost:3000", bundled: true, dev: false, signIns: [] }

test("tells in one line how the first administrator is made, while there is none", () => {
  const lines = announce({ ...state, hasAdmin: false }).split("\n")
  expect(lines.filter((line) => /administrator/.test(line))).toEqual([
    "  No administrator yet. Make one: npm run -s livery -- admin create --email you@example.com",
  ])
  expect(announce({ ...state, hasAdmin: true })).not.toMatch(/administrator/)
})
