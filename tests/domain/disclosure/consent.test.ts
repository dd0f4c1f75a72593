import { expect, test } from "vitest"
import { LANGUAGES } from "#lib/core/languages.ts"
import { consentAsked, consentGiven } from "#lib/domain/disclosure/disclosure.ts"

const operator = "Acme"
const asked = { required: true }

test("nothing is asked where no consent is required", () => {
  expect(consentAsked({ settings: {}, language: "en", operator })).toBeNull()
  expect(consentAsked({ settings: { text: "Yes?" }, language: "en", operator })).toBeNull()
})

test.each(LANGUAGES)("the product's own words name the operator: %s", (language) => {
  const text = consentAsked({ settings: asked, language, operator })?.text ?? ""
  expect(text).toContain("Acme")
  expect(text).not.toMatch(/[{}]/)
})

test("the version is the text's: the same for the same text, another for each language and operator", () => {
  const version = (language: (typeof LANGUAGES)[number], by = operator) =>
    consentAsked({ settings: asked, language, operator: by })?.version
  expect(version("de")).toBe(version("de"))
  const all = LANGUAGES.map((language) => version(language))
  expect(new Set([...all, version("en", "Other")]).size).toBe(LANGUAGES.length + 1)
})

test("an account's own text is asked in every language, with its link", () => {
  const settings = { required: true, text: "May we?", link: "https://acme.example/privacy" }
  const [en, de] = (["en", "de"] as const).map((language) => consentAsked({ settings, language, operator }))
  expect(en).toEqual(de)
  expect(en).toMatchObject({ text: "May we?", link: "https://acme.example/privacy" })
})

test("what is kept names text, version, time and site; a visitor may have read it in any language", () => {
  const at = new Date("2026-11-29T08:00:00Z")
  for (const language of LANGUAGES) {
    const { text, version = "" } = consentAsked({ settings: asked, language, operator }) ?? {}
    const given = consentGiven({ settings: asked, operator }, { version, origin: "https://a.example", at })
    expect(given).toEqual({ text, version, at: "2026-11-29T08:00:00.000Z", origin: "https://a.example" })
  }
})

test("an older version, an invented one and one that nobody asked for are refused", () => {
  const old = consentAsked({ settings: { required: true, text: "Old words" }, language: "en", operator })
  const give = (settings: object, version: string) => () =>
    consentGiven({ settings, operator }, { version, origin: "https://a.example" })
  const refusal = expect.objectContaining({ code: "unprocessable" })
  expect(give({ required: true, text: "New words" }, old?.version ?? "")).toThrow(refusal)
  expect(give(asked, "0123456789abcdef")).toThrow(refusal)
  expect(give({}, consentAsked({ settings: asked, language: "en", operator })?.version ?? "")).toThrow(
    refusal,
  )
})
