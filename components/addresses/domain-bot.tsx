"use client"

import { useState } from "react"
import { toast } from "sonner"
import { Field } from "#components/ui/field.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { DomainView } from "#lib/domain/domains/schema.ts"
import { type BotName, BotOptions } from "./add-domain.tsx"

/** The bot whose chat a client's domain shows. */
export function DomainBot({
  domain: { id, hostname, bot },
  bots,
  setBot,
}: {
  domain: DomainView
  bots: BotName[]
  setBot: ((id: string, botId: string) => Promise<string | undefined>) | undefined
}) {
  const [chosen, setChosen] = useState(bot?.id ?? "")
  const [pending, start] = useSingleTransition()
  const offered = bot && !bots.some((each) => each.id === bot.id) ? [bot, ...bots] : bots
  const choose = (botId: string) =>
    start(async () => {
      const before = chosen
      setChosen(botId)
      const failure = await orOffline(setBot?.(id, botId) ?? Promise.resolve(undefined))
      if (!failure) return void toast.success(words.addresses.botChanged)
      setChosen(before)
      toast.error(failure)
    })
  return (
    <Field label={words.addresses.bot(hostname)} className="max-w-80">
      <NativeSelect
        value={chosen}
        disabled={!setBot || pending}
        onChange={(event) => choose(event.target.value)}
      >
        {!chosen && <option value="">{words.addresses.noBot}</option>}
        <BotOptions bots={offered} />
      </NativeSelect>
    </Field>
  )
}
