"use client"

import { X } from "lucide-react"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { AddSite } from "./add-site.tsx"
import { type SightingItem, Sightings } from "./sightings.tsx"

export interface SitesProps {
  origins: string[]
  /** Sites that the bot has learned from. */
  offered: string[]
  sightings: SightingItem[]
  /** Answer with the reason where they fail. */
  allow: (site: string) => Promise<string | undefined>
  remove: (site: string) => Promise<string | undefined>
  disabled: boolean
}

/** Which sites may show the chat, and on which it has been seen. What is changed here takes effect at once. */
export function Sites({ origins, offered, sightings, allow, remove, disabled }: SitesProps) {
  const { sites } = words.channels
  const [busy, start] = useSingleTransition()
  const run = (action: (site: string) => Promise<string | undefined>, site: string, done: string) =>
    start(async () => {
      const failure = await orOffline(action(site))
      if (failure) toast.error(failure)
      else toast.success(done)
    })
  const onAllow = (site: string) => run(allow, site, sites.allowed(site))
  const open = offered.filter((site) => !origins.includes(site))
  return (
    <>
      <SettingsSection title={sites.title} description={sites.text}>
        {origins.length === 0 ? (
          <p className="text-13 text-muted">{sites.none}</p>
        ) : (
          <ul aria-label={sites.list} className="grid divide-y border-y text-13">
            {origins.map((site) => (
              <li key={site} className="flex min-h-10 items-center justify-between gap-3 py-1">
                <span className="min-w-0 break-all">{site}</span>
                {!disabled && (
                  <IconButton
                    size="sm"
                    label={sites.remove(site)}
                    onClick={() => run(remove, site, sites.removed(site))}
                  >
                    <X />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {!disabled && open.length > 0 && (
          <div className="grid gap-2">
            <h3 className="font-medium text-13">{sites.offered}</h3>
            <ul className="grid gap-2">
              {open.map((site) => (
                <li
                  key={site}
                  className="flex items-center justify-between gap-3 rounded-panel border border-accent-border bg-accent-soft py-2 pr-2 pl-3 text-13"
                >
                  <span className="min-w-0 break-all">{site}</span>
                  <Button size="sm" variant="primary" loading={busy} onClick={() => onAllow(site)}>
                    {sites.allow}
                    <span className="sr-only">{site}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {!disabled && <AddSite origins={origins} allow={allow} />}
      </SettingsSection>
      <SettingsSection title={sites.seen.title} description={sites.seen.text}>
        <Sightings sightings={sightings} busy={busy} {...(!disabled && { allow: onAllow })} />
      </SettingsSection>
    </>
  )
}
