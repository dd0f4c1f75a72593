"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { Field } from "#components/ui/field.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { VISITOR_CHANNELS } from "#lib/domain/integrations/schema.ts"

const { main } = words.channels
const names = words.conversations.channels

/** The channel that a bot is made for, among those that run; one that was set elsewhere stays a choice. */
export function MainChannel({
  channel,
  disabled,
  change,
}: {
  channel: string
  disabled: boolean
  change: (channel: string) => Promise<string | undefined>
}) {
  const [chosen, choose] = useOptimistic(channel)
  const [, start] = useTransition()
  const options = [...new Set([...VISITOR_CHANNELS.map(({ name }) => name), channel])].map((value) => ({
    value,
    label: names[value] ?? value,
  }))
  const set = (next: string) =>
    start(async () => {
      choose(next)
      const failure = await orOffline(change(next))
      if (failure) toast.error(failure)
      else toast.success(main.changed(names[next] ?? next))
    })
  return (
    <section className="grid gap-2">
      <Field label={main.label} help={main.text}>
        <Select value={chosen} onValueChange={set} disabled={disabled} options={options} />
      </Field>
    </section>
  )
}
