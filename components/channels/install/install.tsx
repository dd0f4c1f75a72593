"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Badge } from "#components/ui/badge.tsx"
import { CodeBlock } from "#components/ui/code-block.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { SightingItem } from "../sites/sightings.tsx"
import { useRefresh } from "../sites/use-refresh.ts"
import { usePart } from "../use-part.ts"
import { Identity, type IdentityProps } from "./identity.tsx"
import { policyOf, reactSnippet, snippetOf, type Target, tagManagerSnippet } from "./snippet-of.ts"

export interface InstallProps {
  target: Target
  /** The sites that may show the chat. */
  origins: readonly string[]
  sightings: SightingItem[]
  identity: IdentityProps
}

type Place = keyof typeof words.install
const PLACES = Object.entries(words.install) as [Place, (typeof words.install)[Place]][]
const OWN_CODE: Partial<Record<Place, (target: Target) => string>> = {
  gtm: tagManagerSnippet,
  react: reactSnippet,
}

/** The line that puts a bot on a site, where it is pasted, and whether it has been seen there. */
export function Install({ target, origins, sightings, identity }: InstallProps) {
  const { install } = words.channels
  const [place, setPlace] = useState<Place>("html")
  const code = OWN_CODE[place]
  return (
    <>
      <SettingsSection title={install.title} description={install.text}>
        <CodeBlock title={install.snippet} code={snippetOf(target)} />
        <Progress origins={origins} sightings={sightings} />
      </SettingsSection>
      <SettingsSection title={install.guide}>
        <fieldset className="-mx-1 flex flex-wrap gap-1">
          <legend className="sr-only">{install.guide}</legend>
          {PLACES.map(([each, { name }]) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === place}
              onClick={() => setPlace(each)}
              className="h-7 rounded-control px-2 text-13 text-muted transition-colors hover:bg-hover hover:text-text aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-text"
            >
              {name}
            </button>
          ))}
        </fieldset>
        <ol className="grid list-decimal gap-1.5 pl-5 text-13 marker:text-muted">
          {words.install[place].steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {code && <CodeBlock title={words.install[place].name} code={code(target)} />}
      </SettingsSection>
      <SettingsSection title={install.csp.title} description={install.csp.text}>
        <CodeBlock code={policyOf(target)} />
      </SettingsSection>
      <SettingsSection title={install.options.title} description={install.options.text}>
        <dl className="grid gap-3 text-13">
          {Object.entries(install.options.attributes).map(([attribute, text]) => (
            <div key={attribute} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <dt>
                <code className="font-mono text-12">{attribute}</code>
              </dt>
              <dd className="text-muted">{text}</dd>
            </div>
          ))}
        </dl>
      </SettingsSection>
      <Identity {...identity} />
    </>
  )
}

/** What is still missing, or where it has been seen. */
function Progress({ origins, sightings }: Pick<InstallProps, "origins" | "sightings">) {
  const { install, sites } = words.channels
  const { addressOf, go } = usePart()
  useRefresh()
  const seen = sightings.find(({ isAllowed }) => isAllowed) ?? sightings[0]
  if (seen)
    return (
      <p role="status" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13">
        <Badge tone={seen.isAllowed ? "success" : "warning"} dot>
          {seen.isAllowed ? sites.badge : sites.blocked}
        </Badge>
        <span className="break-all">{install.found(seen.origin)}</span>
        <RelativeTime at={seen.lastSeenAt} className="text-muted" />
        {!seen.isAllowed && <SitesLink text={install.notAllowedLink} address={addressOf("sites")} go={go} />}
      </p>
    )
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-muted">
      {origins.length === 0 ? install.notAllowed : install.waiting}
      {origins.length === 0 && (
        <SitesLink text={install.notAllowedLink} address={addressOf("sites")} go={go} />
      )}
    </p>
  )
}

const SitesLink = ({ text, address, go }: { text: string; address: string; go: (part: "sites") => void }) => (
  <a
    href={address}
    onClick={(event) => {
      event.preventDefault()
      go("sites")
    }}
    className="rounded-mark text-accent-text underline underline-offset-4 hover:decoration-2"
  >
    {text}
  </a>
)
