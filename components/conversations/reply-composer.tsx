"use client"

import { type KeyboardEvent, useId, useState } from "react"
import { Composer } from "#components/chat/composer.tsx"
import { useDraft } from "#components/ui/drafts.ts"
import * as words from "#components/words/words.ts"
import type { SavedReply } from "#lib/domain/inbox/schema.ts"
import { AttachFiles, DraftFiles } from "./attach-files.tsx"
import { fillReply, type Names } from "./fill-reply.ts"
import { SavedReplyMenu } from "./saved-reply-menu.tsx"
import { SuggestAnswer } from "./suggest-answer.tsx"
import { useAttachments } from "./use-attachments.ts"
import { matchingReplies, useSavedReplies } from "./use-saved-replies.ts"

/** Where a person writes to the visitor: saved replies behind a slash, and what the knowledge suggests. */
export function ReplyComposer({
  id,
  personId,
  names,
  placeholder,
  autoFocus,
  shortcut,
  onType,
  onSend,
}: {
  /** Of the conversation. */
  id: string
  /** Who writes. */
  personId: string
  names: Names
  placeholder: string
  autoFocus: boolean
  /** The key of the inbox that leads here. */
  shortcut: string | undefined
  onType: () => void
  /** Whether it was taken. */
  onSend: (text: string, files: string[]) => Promise<boolean>
}) {
  const [text, setText] = useDraft("reply", id, personId)
  const [replies, load] = useSavedReplies()
  const [marked, setMarked] = useState(0)
  const [closed, setClosed] = useState(false)
  const list = useId()
  const attached = useAttachments(id)
  const send = async (said: string) => {
    const { files, ids } = attached
    attached.clear()
    const taken = await onSend(said, ids)
    if (!taken) attached.restore(files)
    return taken
  }
  const typed = /^\/(\S{0,40})$/.exec(text)?.[1]
  const isOpen = typed !== undefined && replies !== undefined && !closed
  const found = isOpen ? matchingReplies(replies, typed) : []
  const at = Math.min(marked, Math.max(0, found.length - 1))
  const change = (next: string | ((now: string) => string)) => {
    setText(next)
    setMarked(0)
    if (typeof next === "string" && !next.startsWith("/")) setClosed(false)
    if (typeof next === "string" && next.startsWith("/")) load()
  }
  const pick = ({ text: chosen }: SavedReply) => change(fillReply(chosen, names))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    const act = {
      ArrowDown: () => setMarked((at + 1) % Math.max(1, found.length)),
      ArrowUp: () => setMarked((at - 1 + found.length) % Math.max(1, found.length)),
      Enter: () => found[at] && pick(found[at]),
      Tab: () => found[at] && pick(found[at]),
      Escape: () => setClosed(true),
    }[event.key]
    const goesOn = !found.length && event.key !== "Escape"
    if (!act || goesOn || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="grid gap-2">
      <DraftFiles files={attached.files} onRemove={attached.without} />
      <div className="relative">
        {isOpen && <SavedReplyMenu id={list} replies={found} at={at} pick={pick} isEmpty={!replies.length} />}
        <Composer
          {...(shortcut && { shortcut })}
          autoFocus={autoFocus}
          placeholder={placeholder}
          draft={[text, change]}
          field={{
            onKeyDown,
            ...(isOpen && found.length
              ? {
                  role: "combobox",
                  "aria-expanded": true,
                  "aria-autocomplete": "list",
                  "aria-controls": list,
                  "aria-activedescendant": `${list}-${at}`,
                }
              : {}),
          }}
          onType={onType}
          before={<AttachFiles onPick={attached.add} />}
          hasMore={attached.files.length > 0}
          waits={!attached.isReady}
          onSend={send}
        />
      </div>
      <SuggestAnswer
        id={id}
        onSuggest={(suggested) => change(text.trim() ? `${text.trimEnd()}\n\n${suggested}` : suggested)}
        hint={words.savedReplies.hint}
      />
    </div>
  )
}
