"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { orOffline } from "#components/ui/or-offline.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"
import { scheduleChoices } from "./schedule-choices.ts"

/** Sets how often a website is read again; answers with the reason where that fails. */
export type ScheduleAction = (id: string, schedule: string) => Promise<string | undefined>

/** How often a website is read again by itself, and when it is next. */
export function ScheduleField({
  source: { id, schedule, nextSyncAt },
  setSchedule,
}: {
  source: Pick<Source, "id" | "schedule" | "nextSyncAt">
  setSchedule?: ScheduleAction | undefined
}) {
  const [chosen, choose] = useOptimistic(schedule ?? "never")
  const [pending, start] = useTransition()
  const { label, next, help, saved, choices } = words.knowledge.schedule
  const change = (value: string) =>
    start(async () => {
      choose(value as typeof chosen)
      const failure = setSchedule && (await orOffline(setSchedule(id, value)))
      if (failure) toast.error(failure)
      else toast.success(saved)
    })
  return (
    <div
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-4 py-3 text-13"
      aria-busy={pending}
    >
      <span className="font-medium">{label}</span>
      {setSchedule ? (
        <Select
          label={label}
          value={chosen}
          onValueChange={change}
          options={scheduleChoices}
          className="w-44"
        />
      ) : (
        <span>{choices[schedule ?? "never"]}</span>
      )}
      <span className="text-12 text-muted">
        {nextSyncAt ? (
          <>
            {next} <RelativeTime at={nextSyncAt.toISOString()} />
          </>
        ) : (
          help
        )}
      </span>
    </div>
  )
}
