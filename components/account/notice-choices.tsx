"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { orOffline } from "#components/ui/or-offline.ts"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"

/** What one can be told of in each place, by every way of being told. */
const KINDS = ["asked", "assigned", "reply"] as const

/** What the reader is told of, saved as it is switched. */
export function NoticeChoices({
  place,
  chosen,
  save,
}: {
  place: "app" | "push" | "mail" | "digest"
  chosen: string[]
  /** Answers with the reason where it fails. */
  save: (chosen: string[]) => Promise<string | undefined>
}) {
  const say = words.account.notices
  const [shown, show] = useOptimistic(chosen)
  const [, start] = useTransition()
  const set = (choice: string, isOn: boolean) =>
    start(async () => {
      const next = isOn ? [...shown, choice] : shown.filter((each) => each !== choice)
      show(next)
      const failure = await orOffline(save(next))
      if (failure) toast.error(failure)
      else toast.success(say.saved)
    })
  return KINDS.map((kind) => (
    <SwitchRow
      key={kind}
      {...say[kind]}
      checked={shown.includes(`${kind}:${place}`)}
      onChange={(isOn) => set(`${kind}:${place}`, isOn)}
    />
  ))
}
