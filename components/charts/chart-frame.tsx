"use client"

import { ChartLine, Table2 } from "lucide-react"
import { type ReactNode, useState } from "react"
import { buttonStyle } from "#components/ui/button-style.ts"
import * as words from "#components/words/words.ts"
import { Section } from "./section.tsx"

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
  csv?: string
}) {
  const [isTable, setTable] = useState(false)
  const analytics = words.analytics
  const Icon = isTable ? ChartLine : Table2
  return (
    <Section
      title={title}
      text={text}
      {...(csv && { csv })}
      tools={
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
      }
    >
      {isTable ? <div className="max-h-80 overflow-y-auto rounded-panel">{table}</div> : chart}
    </Section>
  )
}
