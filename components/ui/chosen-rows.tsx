"use client"

import { type ReactNode, useRef, useState } from "react"
import { toast } from "sonner"
import { Button } from "./button.tsx"
import { orOffline } from "./or-offline.ts"

/** Does something to what was chosen, by id; answers with the reason where that fails. */
export type Act = (ids: string[]) => Promise<string | undefined>

/** What is chosen, and what an action does with it. */
export interface Chosen {
  ids: string[]
  clear: () => void
  /** The action on all that is chosen: tells how many it was, and then nothing is chosen. */
  doing: (act: Act, done: (count: number) => string) => () => Promise<string | undefined>
}

/** A list whose rows can be chosen by their boxes, and above it what can be done to those that are. */
export function ChosenRows({
  name,
  label,
  chosen: say,
  clear: clearText,
  actions,
  children,
}: {
  /** Of the rows' checkboxes, whose values are ids. */
  name: string
  label: string
  chosen: (count: number) => string
  clear: string
  actions: (chosen: Chosen) => ReactNode
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [ids, setIds] = useState<string[]>([])
  const marks = () => [...(box.current?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])]
  const read = () =>
    setIds(
      marks()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    )
  const clear = () => {
    for (const mark of marks()) mark.checked = false
    setIds([])
  }
  const doing: Chosen["doing"] = (act, done) => async () => {
    const failure = await orOffline(act(ids))
    if (!failure) {
      toast.success(done(ids.length))
      clear()
    }
    return failure
  }
  return (
    <div ref={box} onChange={read} className="grid grid-cols-1 gap-3">
      {ids.length > 0 && (
        <section
          aria-label={label}
          className="flex flex-wrap items-center gap-2 rounded-panel border bg-surface px-3 py-2"
        >
          <span role="status" className="mr-auto font-medium text-13">
            {say(ids.length)}
          </span>
          <Button size="sm" variant="ghost" onClick={clear}>
            {clearText}
          </Button>
          {actions({ ids, clear, doing })}
        </section>
      )}
      {children}
    </div>
  )
}
