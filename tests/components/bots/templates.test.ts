import { describe, expect, test } from "vitest"
import { templates } from "#components/words/en/templates.ts"
import { BotSettings } from "#lib/domain/bots/schema.ts"
import { readInstructions } from "#lib/domain/quotes/instructions.ts"
import { quotePassages } from "#lib/domain/quotes/quotes.ts"
import { WidgetSettings } from "#lib/domain/widgets/schema.ts"

describe.each(Object.entries(templates))("the template %s", (_, template) => {
  const { title, text, suggestions, ...settings } = template

  test("is what a bot and its chat take", () => {
    expect(BotSettings.parse(settings)).toEqual(settings)
    expect(WidgetSettings.shape.suggestions.parse(suggestions)).toEqual(suggestions)
    expect(`${title}${text}`.trim()).not.toBe("")
  })

  test("says what is said when nothing is known, which the keyless model says too", () => {
    const { fallback } = readInstructions(template.backstory)
    expect(fallback).toBeTruthy()
    expect(template.backstory).toContain(`say: "${fallback}"`)
  })
})

test("without a template the keyless model has words of its own", () => {
  const { text, reason } = quotePassages({ question: "Who won the cup?", passages: [], language: "en" })
  expect(reason).not.toBeNull()
  expect(text).not.toBe("")
})
