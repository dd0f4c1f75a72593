import { LiveryError } from "../../core/errors.ts"
import { LANGUAGES } from "../../core/languages.ts"
import { consentAsked, consentGiven } from "../disclosure/disclosure.ts"
import type { ConsentGiven } from "../disclosure/schema.ts"
import { type FoundWidget, resolvedOf } from "../widgets/widgets.ts"

/** What a visitor agrees to now, as their contact keeps it; null where nothing was said. Throws `unprocessable` for a text that is no longer asked. */
export function agreedTo(
  { settings, account }: FoundWidget,
  consent: { version: string } | undefined,
  origin: string,
): ConsentGiven | null {
  const asked = resolvedOf(settings).consent
  if (!consent || !asked.required) return null
  return consentGiven({ settings: asked, operator: account.name }, { version: consent.version, origin })
}

/** Throws `consent_required` unless the version that a visitor has agreed to is one that is asked for today. */
export function assertConsent({ settings, account }: FoundWidget, version: string | null): void {
  const { consent } = settings
  if (!consent.required) return
  const versions = LANGUAGES.map(
    (language) => consentAsked({ settings: consent, language, operator: account.name })?.version,
  )
  if (version === null || !versions.includes(version))
    throw new LiveryError("not_authorized", "The visitor has to agree before the first message", {
      reason: "consent_required",
    })
}
