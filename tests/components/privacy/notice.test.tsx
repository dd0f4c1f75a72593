import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { platformBrand } from "#components/brand/brand.ts"
import { Notice } from "#components/privacy/notice.tsx"
import { noticeWords } from "#components/privacy/words-in.ts"
import { LANGUAGES, type Language } from "#lib/core/languages.ts"
import type { PrivacyNotice } from "#lib/domain/privacy/schema.ts"

const quiet: PrivacyNotice = {
  operator: "Northwind",
  bot: null,
  contact: null,
  recipients: [],
  retentionDays: 365,
  mail: false,
  storage: false,
  webhooks: false,
}
const busy: PrivacyNotice = {
  operator: "Northwind",
  bot: { name: "Robo", client: "Alder" },
  contact: "privacy@alder.example",
  recipients: [
    { name: "", isOwn: true },
    { name: "Mistral AI", isOwn: false },
    { name: "OpenAI", isOwn: false },
  ],
  retentionDays: 14,
  mail: true,
  storage: true,
  webhooks: true,
}
const shown = (notice: PrivacyNotice, language: Language) =>
  renderToStaticMarkup(<Notice brand={platformBrand} notice={notice} language={language} />).replaceAll(
    "&#x27;",
    "'",
  )

describe.each(LANGUAGES)("in %s", (language) => {
  const { glance, others, contact } = noticeWords(language)

  test("nothing that is not set up is said, and that nothing leaves the server is", () => {
    const page = shown(quiet, language)
    expect(page).toContain(`lang="${language}"`)
    for (const said of [glance.stays, glance.stayFact, others.nobody, contact.none("Northwind"), "365"])
      expect(page).toContain(said)
    for (const unsaid of [others.ownModels, others.mail, others.storage, others.webhooks("Northwind")])
      expect(page).not.toContain(unsaid)
  })

  test("all that is set up is said, with its names", () => {
    const page = shown(busy, language)
    for (const said of [
      ...[glance.leaves("Mistral AI, OpenAI"), others.ownModels, others.mail, others.storage],
      ...[others.webhooks("Alder"), "Robo", "Alder", "Northwind", "14", "mailto:privacy@alder.example"],
    ])
      expect(page).toContain(said)
    for (const unsaid of [glance.stays, glance.stayFact, others.nobody, "365"])
      expect(page).not.toContain(unsaid)
  })
})

test("names that people chose are text", () => {
  const name = "<script>alert(1)</script>"
  const page = shown({ ...busy, operator: name, bot: { name, client: name } }, "en")
  expect(page).not.toContain("<script>")
})
