"use client"

import dynamic from "next/dynamic"
import { type ReactNode, useState } from "react"
import type { FormAction } from "#components/ui/form-state.ts"
import { SaveBar } from "#components/ui/save-bar.tsx"
import * as words from "#components/words/words.ts"
import type { ResolvedSettings } from "#lib/domain/widgets/widgets.ts"
import { PartNav } from "./part-nav.tsx"
import { Behaviour } from "./parts/behaviour.tsx"
import { Forms } from "./parts/forms.tsx"
import { Look } from "./parts/look.tsx"
import type { Team } from "./parts/people.tsx"
import { type DraftedPart, isDrafted, type Part } from "./parts.ts"
import { Preview } from "./preview/preview.tsx"
import { DraftProvider } from "./use-draft.ts"
import { usePart } from "./use-part.ts"
import { useSettingsDraft } from "./use-settings-draft.ts"

// Loaded when it is looked at: no other part needs it.
const People = dynamic(() => import("./parts/people.tsx").then(({ People }) => People))

interface Props {
  action: FormAction
  settings: ResolvedSettings
  /** The brand's colour. */
  accent: string
  /** Address of the page with the preview. */
  preview: string
  /** Of the account, which requests for a person can be given to. */
  teams: Team[]
  /** The parts that are not saved together. */
  others: Record<Exclude<Part, DraftedPart>, ReactNode>
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** How a bot meets its visitors, part by part; beside what is saved together, the chat as it would be then. */
export function WidgetStudio(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({
  action,
  settings,
  accent,
  preview,
  teams,
  others,
  disabled,
  renew,
}: Props & { renew: () => void }) {
  const { part } = usePart()
  const { draft, changes, faulty, form, changed, saving, error } = useSettingsDraft(action, {
    stored: settings,
    disabled,
    onSaved: renew,
  })
  const bar = <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
  return (
    <DraftProvider value={draft}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-[8rem_minmax(0,1fr)]">
        <PartNav faulty={faulty} />
        {isDrafted(part) ? (
          <div className="grid min-w-0 grid-cols-1 gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
            {disabled && (
              <p className="border-b pb-6 text-13 text-muted xl:col-span-2">{words.widget.notAllowed}</p>
            )}
            <form {...form} aria-label={words.channels.parts[part]} className="min-w-0">
              {part === "look" && <Look accent={accent} />}
              {part === "forms" && <Forms />}
              {part === "people" && <People teams={teams} />}
              {part === "behaviour" && <Behaviour />}
              {bar}
            </form>
            <Preview address={preview} changes={changes} />
          </div>
        ) : (
          <div className="min-w-0">
            <div>{others[part]}</div>
            {/* What was changed in another part can be saved from here. */}
            <form {...form} aria-label={words.channels.settingsForm}>
              {bar}
            </form>
          </div>
        )}
      </div>
    </DraftProvider>
  )
}
