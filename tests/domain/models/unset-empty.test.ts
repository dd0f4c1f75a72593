import { expect, test } from "vitest"

test("empty addresses of providers count as unset", async () => {
  process.env.OPENAI_BASE_URL = ""
  process.env.ANTHROPIC_BASE_URL = ""
  const { chooseModel } = await import("#lib/domain/models/models.ts")
  expect(chooseModel(null).name).toBe("builtin/quotes")
  expect(process.env.OPENAI_BASE_URL).toBeUndefined()
})
