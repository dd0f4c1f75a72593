import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"
import { type TabLink, TabLinks } from "#components/ui/tab-links.tsx"
import * as words from "#components/words/words.ts"

const widths = { full: "", wide: "mx-auto w-full max-w-300", text: "mx-auto w-full max-w-200" }

/** A page: title, its purpose in one line, one main action, the parts of the thing as tabs, and an aside of 320 px. */
export function Page({
  title,
  purpose,
  action,
  badge,
  tabs,
  aside,
  width = "wide",
  children,
}: {
  title: string
  purpose?: ReactNode
  action?: ReactNode
  /** Stands beside the title, such as a status. */
  badge?: ReactNode
  tabs?: TabLink[]
  aside?: ReactNode
  width?: keyof typeof widths
  children: ReactNode
}) {
  return (
    <>
      <header className={cn("border-b px-4 pt-5 md:px-6", !tabs && "pb-5")}>
        <div className={widths[width]}>
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div className="grid min-w-0 max-w-full grid-cols-1 gap-0.5">
              <div className="flex min-w-0 items-center gap-2.5">
                <h1 className="truncate font-semibold text-20">{title}</h1>
                {badge}
              </div>
              {purpose && <p className="max-w-[72ch] break-words text-13 text-muted">{purpose}</p>}
            </div>
            {action}
          </div>
          {tabs && (
            <div className="mt-3">
              <TabLinks tabs={tabs} label={words.shell.sections} />
            </div>
          )}
        </div>
      </header>
      <div className="px-4 py-6 md:px-6">
        <div
          className={cn(widths[width], aside && "grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]")}
        >
          {aside ? <div className="min-w-0">{children}</div> : children}
          {aside && <aside className="min-w-0">{aside}</aside>}
        </div>
      </div>
    </>
  )
}
