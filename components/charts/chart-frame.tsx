"use client"

import { ChartLine, Download, Table2 } from "lucide-react"
import { type ReactNode, useId, useState } from "react"
import { buttonStyle } from "#components/ui/button-style.ts"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"

/** A chart with its name, the same as a table, and as a file. What is not shown is not there for a screen reader either. */
export function ChartFrame({
  title,
  text,
  chart,
  table,
  csv,
}: {
  title: string
  text?: ReactNode
  chart: ReactNode
  table: ReactNode
  csv: string
}) {
  const [isTable, setTable] = useState(false)
  const id = useId()
  const analytics = words.analytics
  const Icon = isTable ? ChartLine : Table2
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <div className="flex items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h2 id={id} className="font-medium text-14">
            {title}
          </h2>
          {text && <p className="text-12 text-muted">{text}</p>}
        </div>
        <div className="-my-1 flex gap-0.5">
          <button
            type="button"
            aria-pressed={isTable}
            aria-label={isTable ? analytics.showChart(title) : analytics.showTable(title)}
            title={isTable ? analytics.asChart : analytics.asTable}
            onClick={() => setTable(!isTable)}
            className={buttonStyle({ variant: "ghost", size: "sm", square: true })}
          >
            <Icon aria-hidden />
          </button>
          <DownloadLink href={csv} title={title} />
        </div>
      </div>
      {isTable ? <div className="max-h-80 overflow-y-auto rounded-panel">{table}</div> : chart}
    </section>
  )
}

/** A table as a file. A plain link: the router must not fetch it. */
export function DownloadLink({ href, title }: { href: string; title: string }) {
  return (
    <a
      href={href}
      download
      aria-label={words.analytics.exportCsv(title)}
      title={words.analytics.csv}
      className={cn(buttonStyle({ variant: "ghost", size: "sm", square: true }))}
    >
      <Download aria-hidden />
    </a>
  )
}
