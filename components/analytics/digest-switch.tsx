"use client"

import { useOptimistic, useTransition } from "react"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import * as words from "#components/words/words.ts"

/** Whether the week comes by mail. */
export function DigestSwitch({
  on,
  choose,
}: {
  on: boolean
  choose: (on: boolean) => Promise<string | undefined>
}) {
  const [shown, show] = useOptimistic(on)
  const [, start] = useTransition()
  const { digest } = words.analytics
  return (
    <section id="digest" aria-label={digest.label} className="max-w-160 scroll-mt-6 border-t pt-6">
      <SwitchRow
        label={digest.label}
        help={digest.help}
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
