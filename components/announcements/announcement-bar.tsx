"use client"

import { Info, Megaphone, TriangleAlert, X } from "lucide-react"
import Link from "next/link"
import { toast } from "sonner"
import { cn } from "#components/ui/cn.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { AnnouncementKind, Told } from "#lib/domain/announcements/schema.ts"

const LOOKS = {
  news: { Sign: Megaphone, tone: "border-info-border bg-info-soft text-info" },
  important: { Sign: TriangleAlert, tone: "border-warning-border bg-warning-soft text-warning" },
  maintenance: { Sign: Info, tone: "border-warning-border bg-warning-soft text-warning" },
} satisfies Record<AnnouncementKind, object>

/** What the agency announces, above each page until the person puts it aside. */
export function AnnouncementBar({
  told: { title, kind },
  putAside,
}: {
  told: Told
  /** Answers with the reason where that fails. */
  putAside: () => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const { Sign, tone } = LOOKS[kind]
  const { bar } = words.announcements
  const aside = () =>
    start(async () => {
      const reason = await orOffline(putAside())
      if (reason) toast.error(reason)
    })
  return (
    <section
      aria-label={bar.name}
      className={cn("flex items-center gap-2 border-b px-4 py-1.5 text-13 md:px-6 print:hidden", tone)}
    >
      <Sign aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {title}{" "}
        <Link href="/announcements" className="font-medium underline underline-offset-2">
          {bar.read}
        </Link>
      </p>
      <IconButton
        label={bar.aside}
        disabled={pending}
        onClick={aside}
        size="sm"
        className="shrink-0 text-current"
      >
        <X aria-hidden />
      </IconButton>
    </section>
  )
}
