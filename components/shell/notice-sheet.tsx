"use client"

import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Sheet, SheetContent } from "#components/ui/sheet.tsx"
import * as words from "#components/words/words.ts"
import type { ShownNotice } from "./use-notices.ts"

/** What the person has to see to, the latest first; each leads to its conversation. */
export function NoticeSheet({
  open,
  onOpenChange,
  items,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  items: ShownNotice[]
}) {
  const say = words.shell.notices
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent title={say.title} className="w-100">
        <div className="flex h-full flex-col">
          {items.length === 0 ? (
            <p className="p-4 text-13 text-muted">{say.none}</p>
          ) : (
            <ul className="min-h-0 flex-1 divide-y overflow-y-auto">
              {items.map((item) => (
                <li key={`${item.kind} ${item.conversationId}`}>
                  <Link
                    href={`/conversations?open=${item.conversationId}`}
                    onClick={() => onOpenChange(false)}
                    className="grid gap-0.5 px-4 py-3 transition-colors focus-visible:-outline-offset-2 hover:bg-hover"
                  >
                    <span className="flex items-baseline justify-between gap-2 text-13">
                      <span className="min-w-0 truncate font-medium">{say[item.kind](nameOf(item))}</span>
                      <span className="shrink-0 text-12 text-muted">
                        <RelativeTime at={item.at} />
                      </span>
                    </span>
                    {item.preview && <span className="line-clamp-2 text-13 text-muted">{item.preview}</span>}
                    {item.botName && <span className="text-12 text-muted">{item.botName}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <div className="border-t px-4 py-3">
            <Link
              href="/settings/notifications"
              onClick={() => onOpenChange(false)}
              className="rounded-mark text-13 text-accent-text underline underline-offset-4 hover:decoration-2"
            >
              {say.choose}
            </Link>
          </div>
        </div>
      </SheetContent>
    </Sheet>
  )
}

const nameOf = ({ userName, userEmail, userIdentifier }: ShownNotice) =>
  userName || userEmail || userIdentifier || words.shell.notices.somebody
