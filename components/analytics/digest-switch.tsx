"use client"

import { useOptimistic, useTransition } from "react"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import { tellRefusal } from "#components/ui/tell-refusal.ts"

/** Whether the week, or the month, comes by mail. */
export function DigestSwitch({
  texts,
  on,
  choose,
}: {
  texts: { label: string; help: string }
  on: boolean
  choose: (on: boolean) => Promise<string | undefined>
}) {
  const [shown, show] = useOptimistic(on)
  const [, start] = useTransition()
  return (
    <section id="digest" aria-label={texts.label} className="max-w-160 scroll-mt-6 border-t pt-6">
      <SwitchRow
        label={texts.label}
        help={texts.help}
        checked={shown}
        onChange={(next) =>
          start(async () => {
            show(next)
            await tellRefusal(choose(next))
          })
        }
      />
    </section>
  )
}
