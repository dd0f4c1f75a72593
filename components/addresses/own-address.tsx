import { SquareArrowOutUpRight } from "lucide-react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import * as words from "#components/words/words.ts"

/** An agency's address below the server's, and where links in its mails lead. */
export function OwnAddress({ address, links }: { address: string; links: string }) {
  const { title, text, links: lead } = words.addresses.own
  return (
    <SettingsSection title={title} description={text}>
      <div className="grid gap-1.5">
        <div className="flex min-w-0 items-center gap-1">
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-w-0 items-center gap-1.5 text-14 hover:underline"
          >
            <span className="truncate">{address}</span>
            <SquareArrowOutUpRight aria-hidden className="size-3.5 shrink-0 text-muted" />
          </a>
          <CopyButton text={address} />
        </div>
        <p className="text-13 text-muted [overflow-wrap:anywhere]">{lead(links)}</p>
      </div>
    </SettingsSection>
  )
}
