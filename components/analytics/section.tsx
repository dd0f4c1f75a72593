import { type ReactNode, useId } from "react"
import { DownloadLink } from "#components/charts/chart-frame.tsx"

/** A table of the page: its name, what it says, and itself as a file. */
export function Section({
  title,
  text,
  csv,
  children,
}: {
  title: string
  text?: string
  csv?: string
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
        {csv && (
          <div className="-my-1">
            <DownloadLink href={csv} title={title} />
          </div>
        )}
      </div>
      {children}
    </section>
  )
}

/** That a table has no rows yet. */
export const NoRows = ({ children }: { children: ReactNode }) => (
  <p className="rounded-panel border border-dashed px-3 py-4 text-13 text-muted">{children}</p>
)
