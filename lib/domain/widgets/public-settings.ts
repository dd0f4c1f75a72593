import { createHash } from "node:crypto"
import { acceptedLanguages, languageOf } from "../../core/accepted-language.ts"
import { type BrandShades, brandShades } from "../../core/brand-shades.ts"
import { LANGUAGES, type Language } from "../../core/languages.ts"
import { homeOf } from "../branding/branding.ts"
import { consentAsked, disclosureLine } from "../disclosure/disclosure.ts"
import { awayLine } from "../handover/handover.ts"
import { canMail } from "../mail/mail.ts"
import type { FoundWidget } from "./find-widget.ts"
import { resolvedOf } from "./resolve-settings.ts"

/** Changes when a widget's own words do. */
const WORDS_VERSION = 1

/** What a visitor's browser wants to read. */
interface Wanted {
  /** A language tag that the page names. */
  locale?: string | undefined
  /** The header Accept-Language. */
  accepted?: string | null | undefined
}

/** A widget's settings as a page needs them: every default filled in, its texts in the visitor's language, nothing of its owner's. */
export async function publicSettings({ id, slug, settings, bot, account }: FoundWidget, wanted: Wanted) {
  const { brand, canonicalUrl } = await homeOf(account.parentId ?? account.id)
  const all = resolvedOf(settings)
  const locale = chooseLanguage(wanted, all.languages, bot.language)
  const { origins, budget, limitText, languages, accent, offsetX: x, offsetY: y, ...shown } = all
  const shades = brandShades(accent ?? brand.accent)
  const view = {
    ...shown,
    bot: { id: bot.id, name: bot.name },
    widgetId: id,
    slug,
    locale,
    languages: languages.length ? languages : [...LANGUAGES],
    title: all.title ?? bot.name,
    intro: all.intro ?? bot.welcomeMessage,
    colors: { light: shadesOf(shades.light), dark: shadesOf(shades.dark) },
    radius: brand.radius,
    font: brand.font,
    offset: { x, y },
    person: { enabled: all.person.enabled, away: all.person.enabled ? awayLine(all.person, locale) : null },
    consent: consentAsked({ settings: all.consent, language: locale, operator: account.name }),
    disclosure: disclosureLine(all.disclosure, locale),
    madeBy: (account.features.madeBy ?? all.parts.poweredBy) ? { name: brand.name, url: canonicalUrl } : null,
    transcriptMail: canMail(),
    privacyUrl: `${canonicalUrl}/privacy?bot=${bot.id}`,
    wordsVersion: WORDS_VERSION,
  }
  const version = createHash("sha256").update(JSON.stringify(view)).digest("base64url").slice(0, 22)
  return { ...view, version }
}
export type PublicSettings = Awaited<ReturnType<typeof publicSettings>>

const shadesOf = ({ accent, accentContrast, accentSoft, accentText, ring }: BrandShades) => ({
  accent,
  accentContrast,
  accentSoft,
  accentText,
  ring,
})

/** The first language that the page or the browser asks for and the widget speaks; else the bot's. */
function chooseLanguage(
  { locale = "", accepted }: Wanted,
  spoken: readonly Language[],
  fallback: Language,
): Language {
  const offered = spoken.length ? spoken : LANGUAGES
  const languages = [languageOf(locale), ...acceptedLanguages(accepted)]
  const found = languages.find((language) => offered.some((each) => each === language))
  return (found as Language | undefined) ?? (offered.includes(fallback) ? fallback : (offered[0] as Language))
}
