"use client"

import { CircleAlert } from "lucide-react"
import { useState } from "react"
import { Choice } from "#components/ui/choice.tsx"
import * as words from "#components/words/words.ts"

/** Everything, or some events by name. */
export function EventChoice({ chosen, error }: { chosen: string[]; error?: string | undefined }) {
  const [all, setAll] = useState(chosen.length === 0)
  const webhooks = words.webhooks
  const scope = (value: "all" | "some", label: string, text: string) => (
    <Choice
      name="scope"
      value={value}
      checked={all === (value === "all")}
      onChange={() => setAll(value === "all")}
      label={label}
      text={text}
    />
  )
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error && "events-error"}>
      <legend className="mb-1.5 font-medium text-13">{webhooks.eventsTitle}</legend>
      {scope("all", webhooks.allEvents, webhooks.allEventsText)}
      {scope("some", webhooks.someEvents, webhooks.someEventsText)}
      {!all && (
        <div className="grid gap-x-4 gap-y-2 px-3 pt-2">
          {Object.entries(webhooks.chosenEvents).map(([type, name]) => (
            <label key={type} className="flex cursor-pointer items-start gap-2.5">
              <input
                type="checkbox"
                name="events"
                value={type}
                defaultChecked={chosen.includes(type)}
                className="mt-0.5 size-4 shrink-0 accent-(--accent)"
              />
              <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-3 text-13">
                {name}
                <code className="font-mono text-12 text-muted">{type}</code>
              </span>
            </label>
          ))}
        </div>
      )}
      {error && (
        <p id="events-error" role="alert" className="flex items-center gap-1.5 text-12 text-danger">
          <CircleAlert aria-hidden className="size-3.5 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  )
}
