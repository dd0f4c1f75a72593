import { describe, expect, test } from "vitest"
import { templates } from "#components/words/en/templates.ts"
import { translations } from "#components/words/translations.ts"
import { BotSettings } from "#lib/domain/bots/schema.ts"
import { readInstructions } from "#lib/domain/quotes/instructions.ts"
import { quotePassages } from "#lib/domain/quotes/quotes.ts"
import { isRefusal } from "#lib/domain/taught-answers/is-refusal.ts"
import { WidgetSettings } from "#lib/domain/widgets/schema.ts"

const spoken = Object.entries({ en: { templates }, ...translations }).flatMap(([language, words]) =>
  Object.entries(words.templates).map(([key, template]) => ({ language, key, template })),
)

describe.each(spoken)("the template $key in $language", ({ key, template }) => {
  const { title, text, suggestions, ...settings } = template

  test("is what a bot and its chat take", () => {
    expect(BotSettings.parse(settings)).toEqual(settings)
    expect(WidgetSettings.shape.suggestions.parse(suggestions)).toEqual(suggestions)
    expect(`${title}${text}`.trim()).not.toBe("")
  })

  test("has the role and the personality of the English one", () => {
    const { role, personality } = templates[key as keyof typeof templates]
    expect(template).toMatchObject({ role, personality })
  })

  test("says what is said when nothing is known, which the keyless model says too", () => {
    const { fallback, business } = readInstructions(template.backstory)
    expect(fallback).toBeTruthy()
    expect(template.backstory).toMatch(/: ["„“«].+["“”»]\.?$/u)
    expect(template.backstory).toContain(fallback)
    expect(isRefusal(fallback ?? "")).toBe(true)
    expect(business).toBeUndefined()
  })
})

test("without a template the keyless model has words of its own", () => {
  const { text, reason } = quotePassages({ question: "Who won the cup?", passages: [], language: "en" })
  expect(reason).not.toBeNull()
  expect(text).not.toBe("")
})
