import { describe, expect, test } from "vitest"
import { buildPrompt } from "#lib/domain/chat/build-prompt.ts"
import type { Turn } from "#lib/domain/conversations/schema.ts"

const turn = {
  language: "de",
  personality: "expert",
  role: "sales",
  backstory: "You sell boats.",
  datasetId: "d",
} as Turn
const content = {
  passages: [{ text: "A boat costs €900." }],
  history: [],
  question: "How much?",
  contextTokens: 4000,
}
const system = (given: Partial<Turn>, more: Partial<typeof content> = {}) =>
  String(buildPrompt({ ...turn, ...given }, { ...content, ...more })[0]?.content)

describe("the prompt", () => {
  test("holds the bot's own words, its role, personality, language and the passages", () => {
    const text = system({})
    for (const part of ["You sell boats.", "sales", "expert", "German", "A boat costs €900."])
      expect(text).toContain(part)
    expect(system({ role: null, personality: null, language: "fr" })).not.toMatch(/sales|expert|German/)
  })

  test("says what to do when something or nothing was found", () => {
    const told = { matchInstruction: "Be brief.", mismatchInstruction: "Offer a call." }
    expect(system(told)).toContain("Be brief.")
    expect(system(told, { passages: [] })).toContain("Offer a call.")
    expect(system({ ...told, datasetId: null }, { passages: [] })).not.toContain("Offer a call.")
  })

  test("keeps system prompt and question, and drops the oldest turns, when there is little room", () => {
    const history = Array.from({ length: 40 }, (_, i) => ({
      type: i % 2 ? ("bot" as const) : ("user" as const),
      text: `turn ${i} ${"x".repeat(90)}`,
    }))
    const prompt = buildPrompt(turn, { ...content, history, contextTokens: 900 })
    expect(prompt[0]?.role).toBe("system")
    expect(prompt.at(-1)).toEqual({ role: "user", content: [{ type: "text", text: "How much?" }] })
    const kept = prompt.slice(1, -1)
    expect(kept.length).toBeGreaterThan(2)
    expect(kept.length).toBeLessThan(40)
    expect(JSON.stringify(kept.at(-1))).toContain("turn 39")
  })

  test("shortens a question that alone is too long in the middle, marked, and never passes the budget", () => {
    const question = `start ${"long ".repeat(5000)} end`
    const prompt = buildPrompt(turn, { ...content, question, contextTokens: 1000 })
    const text = JSON.stringify(prompt.at(-1))
    expect(text).toContain("start ")
    expect(text).toContain(" end")
    expect(text).toContain("[…]")
    expect(JSON.stringify(prompt).length / 3).toBeLessThan(1100)
  })
})
