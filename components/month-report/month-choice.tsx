"use client"

import { useRouter } from "next/navigation"
import { Select } from "#components/ui/select.tsx"
import { monthText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import { MINUTES, type MonthQuery, monthAddress } from "./month-address.ts"

/** Which month the report at a path is about, and how long a person takes for an answer; the choice stands in the address. */
export function MonthChoice({ path, query, months }: { path: string; query: MonthQuery; months: string[] }) {
  const router = useRouter()
  const texts = words.monthReport
  const go = (change: Partial<MonthQuery>) =>
    router.replace(monthAddress(path, { ...query, ...change }), { scroll: false })
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Select
        label={words.analytics.month}
        value={query.month}
        onValueChange={(month) => go({ month })}
        options={months.map((month) => ({ value: month, label: monthText(month) }))}
        className="w-48"
      />
      <Select
        label={texts.minutesLabel}
        value={String(query.minutes)}
        onValueChange={(minutes) => go({ minutes: Number(minutes) })}
        options={MINUTES.map((minutes) => ({ value: String(minutes), label: texts.minutes(minutes) }))}
        className="w-64"
      />
    </div>
  )
}
