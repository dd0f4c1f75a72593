"use client"

import { Paperclip, X } from "lucide-react"
import { useRef } from "react"
import type { DraftFile } from "#components/ui/drafts.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"

/** Picks files for a reply. */
export function AttachFiles({ onPick }: { onPick: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const { files: texts } = words.conversations
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif,.pdf,.txt,.csv,.doc,.docx,.xlsx,.pptx"
        aria-label={texts.attach}
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])])
          currentTarget.value = ""
        }}
      />
      <IconButton label={texts.attach} onClick={() => input.current?.click()}>
        <Paperclip />
      </IconButton>
    </>
  )
}

/** The files that go with the reply. */
export const DraftFiles = ({
  files,
  onRemove,
}: {
  files: readonly DraftFile[]
  onRemove: (key: number) => void
}) =>
  files.length > 0 && (
    <ul aria-label={words.conversations.files.draft} className="flex flex-wrap gap-1.5">
      {files.map(({ key, name, id }) => (
        <li
          key={key}
          className="flex h-7 min-w-0 max-w-60 items-center gap-1.5 rounded-control border bg-surface pl-2 text-12"
        >
          {id ? <Paperclip aria-hidden className="size-3.5 shrink-0 text-muted" /> : <Spinner />}
          <span className="truncate">{name}</span>
          <IconButton size="sm" label={words.conversations.files.remove(name)} onClick={() => onRemove(key)}>
            <X />
          </IconButton>
        </li>
      ))}
    </ul>
  )
