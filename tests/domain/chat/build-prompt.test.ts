import { countTokens } from "gpt-tokenizer/encoding/o200k_base"
import { describe, expect, test } from "vitest"
import { buildPrompt, type PromptParts } from "#lib/domain/chat/build-prompt.ts"
import type { Turn } from "#lib/domain/conversations/schema.ts"

const turn = {
  language: "de",
  personality: "expert",
  role: "sales",
  backstory: "You sell boats.",
  datasetId: "d",
} as Turn
const content = {
  turn,
  passages: [{ text: "A boat costs €900." }],
  history: [],
  question: "How much?",
}
/** A model with room for so many tokens of prompt. */
const sized = (tokens: number) => ({
  name: "openai/gpt-4o",
  options: { maxTokens: 1000 },
  contextTokens: tokens + 1000,
  outputTokens: 1000,
})
const promptOf = async (more: Partial<PromptParts> = {}, tokens = 4000) =>
  (await buildPrompt({ ...content, ...more }, sized(tokens))).prompt
const system = async (given: Partial<Turn>, more: Partial<PromptParts> = {}) =>
  String((await promptOf({ turn: { ...turn, ...given }, ...more }))[0]?.content)

describe("the prompt", () => {
  test("holds the bot's own words, its role, personality, language and the passages", async () => {
    const text = await system({})
    for (const part of ["You sell boats.", "sales", "expert", "German", "A boat costs €900."])
      expect(text).toContain(part)
    expect(await system({ role: null, personality: null, language: "fr" })).not.toMatch(/sales|expert|German/)
  })

  test("says what to do when something or nothing was found", async () => {
    const told = { matchInstruction: "Be brief.", mismatchInstruction: "Offer a call." }
    expect(await system(told)).toContain("Be brief.")
    expect(await system(told, { passages: [] })).toContain("Offer a call.")
    expect(await system({ ...told, datasetId: null }, { passages: [] })).not.toContain("Offer a call.")
  })

  test("keeps system prompt and question, and drops the oldest turns, when there is little room", async () => {
    const history = Array.from({ length: 40 }, (_, i) => ({
      type: i % 2 ? ("bot" as const) : ("user" as const),
      text: `turn ${i} ${"x".repeat(90)}`,
    }))
    const prompt = await promptOf({ history }, 900)
    expect(prompt[0]?.role).toBe("system")
    expect(prompt.at(-1)).toEqual({ role: "user", content: [{ type: "text", text: "How much?" }] })
    const kept = prompt.slice(1, -1)
    expect(kept.length).toBeGreaterThan(2)
    expect(kept.length).toBeLessThan(40)
    expect(JSON.stringify(kept.at(-1))).toContain("turn 39")
  })

  test("shortens a question that alone is too long in the middle, marked, and never passes the budget", async () => {
    const question = `start ${"long ".repeat(5000)} end`
    const prompt = await promptOf({ question }, 1000)
    const text = JSON.stringify(prompt.at(-1))
    expect(text).toContain("start ")
    expect(text).toContain(" end")
    expect(text).toContain("[…]")
    const tokens = prompt.reduce((sum, { content }) => sum + countTokens(JSON.stringify(content)), 0)
    expect(tokens).toBeLessThan(1000)
    expect(tokens).toBeGreaterThan(800)
  })
})
