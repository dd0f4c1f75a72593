import type { Metadata } from "next"
import { SessionTable } from "#components/platform-sessions/session-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { SearchForm } from "#components/ui/search-form.tsx"
import * as words from "#components/words/words.ts"
import { may } from "#lib/core/context.ts"
import { nameOfBrowser } from "#lib/core/name-of-browser.ts"
import { listSessions } from "#lib/domain/identity/identity.ts"
import { requirePlatform } from "../require-platform.ts"
import { revoke } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.platformSessions.title
  },
}

const HERE = "/platform/sessions"

type Props = { searchParams: Promise<{ search?: string | string[] }> }

/** Who is signed in: the administrators, and others by search. */
export default async function SessionsPage({ searchParams }: Props) {
  const ctx = await requirePlatform()
  const { search: asked } = await searchParams
  const search = typeof asked === "string" && asked.trim() !== "" ? asked.trim().slice(0, 200) : undefined
  const sessions = await listSessions(ctx, { search })
  const { title, purpose, nobody, ...texts } = words.platformSessions
  return (
    <Page title={title} purpose={purpose}>
      <div className="grid grid-cols-1 gap-4">
        <SearchForm
          path={HERE}
          label={texts.search}
          placeholder={texts.searchPlaceholder}
          search={search}
          className="max-sm:w-full"
        />
        {sessions.length > 0 ? (
          <SessionTable
            sessions={sessions.map(({ agent, signedInAt, lastSeenAt, ...session }) => {
              const { browser, system } = nameOfBrowser(agent ?? "")
              const on = browser && system ? words.security.devices.on(browser, system) : (browser ?? system)
              return {
                ...session,
                device: on ?? words.security.devices.unknown,
                signedInAt: signedInAt.toISOString(),
                lastSeenAt: lastSeenAt.toISOString(),
              }
            })}
            revoke={may(ctx.principal, "members.write") ? revoke : undefined}
          />
        ) : (
          <EmptyState
            title={nobody.title}
            text={nobody.text}
            action={<ButtonLink href={HERE}>{nobody.action}</ButtonLink>}
          />
        )}
      </div>
    </Page>
  )
}
