import { Download } from "lucide-react"
import { type ReactNode, useId } from "react"
import { buttonStyle } from "#components/ui/button-style.ts"
import * as words from "#components/words/words.ts"

/** A part of a page of figures: its name, what it says, and itself as a file. `tools` stand before the file. */
export function Section({
  title,
  text,
  csv,
  tools,
  children,
}: {
  title: string
  text?: ReactNode
  csv?: string
  tools?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <div className="flex items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h2 id={id} className="font-medium text-14">
            {title}
          </h2>
          {text && <p className="text-12 text-muted">{text}</p>}
        </div>
        {(tools || csv) && (
          <div className="-my-1 flex gap-0.5">
            {tools}
            {csv && <DownloadLink href={csv} title={title} />}
          </div>
        )}
      </div>
      {children}
    </section>
  )
}

/** A table as a file. A plain link: the router must not fetch it. */
const DownloadLink = ({ href, title }: { href: string; title: string }) => (
  <a
    href={href}
    download
    aria-label={words.analytics.exportCsv(title)}
    title={words.analytics.csv}
    className={buttonStyle({ variant: "ghost", size: "sm", square: true })}
  >
    <Download aria-hidden />
  </a>
)

/** That a table has no rows yet. */
export const NoRows = ({ children }: { children: ReactNode }) => (
  <p className="rounded-panel border border-dashed px-3 py-4 text-13 text-muted">{children}</p>
)
