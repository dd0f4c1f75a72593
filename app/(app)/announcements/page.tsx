import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AnnouncementDialog } from "#components/announcements/announcement-dialog.tsx"
import { AnnouncementList, ToldList } from "#components/announcements/announcement-list.tsx"
import { Page } from "#components/shell/page.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession, type SessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listAnnouncements, listTold } from "#lib/domain/announcements/announcements.ts"
import { announce, change, end, remove } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.announcements.nav
  },
}

/** Where an agency announces something to its clients' people, and where they read it. */
export default async function AnnouncementsPage() {
  const ctx = await requireSession()
  if (ctx.account.kind === "platform") notFound()
  return ctx.account.kind === "partner" ? <OfAgency ctx={ctx} /> : <OfClient ctx={ctx} />
}

async function OfAgency({ ctx }: { ctx: SessionContext }) {
  const announcements = await listAnnouncements(ctx, {})
  const allowed = may(ctx.principal, "clients.write")
  const { nav, purpose, notAllowed, empty } = words.announcements
  return (
    <Page
      title={nav}
      purpose={purpose}
      action={<AnnouncementDialog action={announce} disabledReason={allowed ? undefined : notAllowed} />}
    >
      {announcements.length > 0 ? (
        <AnnouncementList announcements={announcements} {...(allowed && { may: { change, end, remove } })} />
      ) : (
        <EmptyState drawing={<Drawing of="conversations" />} title={empty.title} text={empty.text} />
      )}
    </Page>
  )
}

async function OfClient({ ctx }: { ctx: SessionContext }) {
  const told = await listTold(ctx, {})
  const { nav, none } = words.announcements
  return (
    <Page title={nav}>
      {told.length > 0 ? (
        <ToldList told={told} />
      ) : (
        <EmptyState drawing={<Drawing of="conversations" />} title={none.title} text={none.text} />
      )}
    </Page>
  )
}
