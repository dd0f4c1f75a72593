"use client"

import { X } from "lucide-react"
import { type FormEvent, useId, useOptimistic, useRef, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Input } from "#components/ui/input.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

type ChangeTag = (change: { add?: string; remove?: string }) => Promise<string | undefined>

/** The tags of a contact: a change shows at once, and goes back with the reason where it is refused. */
export function TagEditor({
  tags,
  suggestions,
  change,
}: {
  tags: string[]
  /** Tags that other contacts have. */
  suggestions: string[]
  /** Absent where the reader may not. */
  change: ChangeTag | undefined
}) {
  const { profile } = words.contacts
  const [shown, show] = useOptimistic(tags)
  const [pending, start] = useSingleTransition()
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const send = (next: string[], what: { add?: string; remove?: string }) =>
    start(async () => {
      show(next)
      setError(change && (await orOffline(change(what))))
    })
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const tag = input.current?.value.trim()
    if (!tag || !input.current) return
    input.current.value = ""
    send(shown.some((each) => each.toLowerCase() === tag.toLowerCase()) ? shown : [...shown, tag], {
      add: tag,
    })
  }
  return (
    <section className="grid gap-2" aria-labelledby={`${list}-title`}>
      <h2 id={`${list}-title`} className="font-medium text-14">
        {profile.tags}
      </h2>
      {shown.length === 0 && <p className="text-13 text-muted">{profile.noTags}</p>}
      <ul className="flex flex-wrap gap-1.5 empty:hidden">
        {shown.map((tag) => (
          <li
            key={tag}
            className="flex h-6 max-w-full items-center gap-0.5 rounded-full border bg-surface pr-0.5 pl-2.5 text-12"
          >
            <span className="truncate">{tag}</span>
            {change && (
              <button
                type="button"
                aria-label={profile.removeTag(tag)}
                onClick={() =>
                  send(
                    shown.filter((each) => each !== tag),
                    { remove: tag },
                  )
                }
                className="grid size-5 shrink-0 place-items-center rounded-full text-muted hover:bg-hover hover:text-text"
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {change && (
        <form onSubmit={add} className="flex gap-2">
          <Input
            ref={input}
            aria-label={profile.addTag}
            placeholder={profile.addTag}
            list={list}
            maxLength={50}
            autoComplete="off"
          />
          <datalist id={list}>
            {suggestions
              .filter((tag) => !shown.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
          <Button type="submit" loading={pending}>
            {profile.addTagAction}
          </Button>
        </form>
      )}
      {error && (
        <p role="alert" className="text-12 text-danger">
          {error}
        </p>
      )}
    </section>
  )
}
