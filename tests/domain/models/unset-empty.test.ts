import { expect, test } from "vitest"

test("empty addresses of providers count as unset", async () => {
  process.env.OPENAI_BASE_URL = ""
  process.env.ANTHROPIC_BASE_URL = ""
  const { chooseModel } = await import("#lib/domain/models/models.ts")
  const { registerQuotes } = await import("#lib/domain/quotes/quotes.ts")
  registerQuotes()
  expect(chooseModel(null).name).toBe("builtin/quotes")
  expect(process.env.OPENAI_BASE_URL).toBeUndefined()
})
