import { expect, test } from "vitest"
import { announce } from "../../scripts/steps/announce.ts"

const state = { url: "http://localhost:3000", bundled: true, dev: false, signIns: [] }

test("tells where the first administrator is made, while there is none", () => {
  const setUp = "http://localhost:3000/setup/code"
  expect(announce({ ...state, setUp })).toContain(
    `\n\n  No administrator yet. This address makes one, once, within a day:\n    ${setUp}\n`,
  )
  expect(announce({ ...state, setUp: null })).not.toMatch(/administrator|setup/)
})
