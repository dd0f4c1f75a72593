"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { Field } from "#components/ui/field.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

const HOURS = [...Array(24).keys()]

/** The hour of the reader's day at which the digest comes, saved as it is chosen. */
export function DigestHour({
  hour,
  timeZone,
  save,
}: {
  hour: number
  /** The one that the reader chose; null: UTC, until they choose one. */
  timeZone: string | null
  /** Answers with the reason where it fails. */
  save: (hour: number) => Promise<string | undefined>
}) {
  const { digest, saved } = words.account.notices
  const [shown, show] = useOptimistic(hour)
  const [, start] = useTransition()
  const choose = (next: number) =>
    start(async () => {
      show(next)
      const failure = await orOffline(save(next))
      if (failure) toast.error(failure)
      else toast.success(saved)
    })
  return (
    <Field label={digest.hour} help={timeZone ? digest.inZone(timeZone) : digest.inUtc}>
      <NativeSelect value={shown} onChange={(event) => choose(Number(event.target.value))}>
        {HOURS.map((each) => (
          <option key={each} value={each}>{`${String(each).padStart(2, "0")}:00`}</option>
        ))}
      </NativeSelect>
    </Field>
  )
}
