"use client"

import { useState } from "react"
import { Composer } from "#components/chat/composer.tsx"
import { cn } from "#components/ui/cn.ts"
import { useDraft } from "#components/ui/drafts.ts"
import * as words from "#components/words/words.ts"
import type { Outcome, PeopleActions, Person } from "./live.ts"
import { ReplyComposer } from "./reply-composer.tsx"

/** Where a person writes: to the visitor, or a note that stays inside. */
export function ReplyBox({
  id,
  visitor,
  attendedBy,
  me,
  actions,
  attempt,
  onType,
}: {
  /** Of the conversation. */
  id: string
  /** The visitor's name, where it is known. */
  visitor: string | null
  attendedBy: Person | null
  me: Person
  actions: PeopleActions
  attempt: (work: () => Promise<Outcome>) => Promise<boolean>
  onType: () => void
}) {
  const [mode, setMode] = useState<"reply" | "note">("reply")
  // A mode that was chosen leads to its field; one that is there from the start takes no focus.
  const [chosen, setChosen] = useState<"reply" | "note">()
  const note = useDraft("note", id, me.id)
  const { people } = words.conversations
  const isOthers = attendedBy !== null && attendedBy.id !== me.id
  return (
    <div className="grid shrink-0 gap-2 border-t px-4 pt-2.5 pb-4">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{people.mode}</legend>
        {(["reply", "note"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={mode === each}
            aria-keyshortcuts={mode === each ? undefined : KEYS[each]}
            onClick={() => {
              setMode(each)
              setChosen(each)
            }}
            className={cn(
              "h-7 rounded-control px-2 text-13 text-muted transition-colors hover:text-text",
              mode === each && "bg-surface font-medium text-text",
            )}
          >
            {people[each]}
          </button>
        ))}
      </fieldset>
      {/* Both stay, so that changing between them loses nothing that was typed. */}
      <div hidden={mode !== "note"} className="rounded-panel bg-warning-soft">
        <Composer
          draft={note}
          placeholder={people.noteFor}
          autoFocus={mode === "note" && chosen === "note"}
          {...(mode === "note" && { shortcut: KEYS.note })}
          onSend={(text) => attempt(() => actions.note(text))}
        />
      </div>
      {mode === "reply" && isOthers && (
        <p className="py-2 text-13 text-muted">{people.replyOther(attendedBy.name)}</p>
      )}
      <div hidden={mode !== "reply" || isOthers}>
        <ReplyComposer
          id={id}
          personId={me.id}
          names={{ visitor, me: me.name }}
          placeholder={attendedBy ? people.replyTo : people.replyTakes}
          autoFocus={mode === "reply" && chosen === "reply"}
          shortcut={mode === "reply" && !isOthers ? KEYS.reply : undefined}
          onType={onType}
          onSend={(text, files) => attempt(() => actions.reply(text, files))}
        />
      </div>
    </div>
  )
}

/** The keys of the inbox that lead to each field. */
const KEYS = { reply: "R", note: "N" }
