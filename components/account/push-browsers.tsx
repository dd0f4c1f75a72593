"use client"

import { useEffect, useState } from "react"
import { toast } from "sonner"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { isKept, type PushKeys, pushSupport, startPush, stopPush } from "./push-here.ts"

export interface ShownPushBrowser {
  id: string
  browser: string | null
  system: string | null
  since: string
  isThis: boolean
}

type Refusal = Promise<string | undefined>

/** Whether this browser shows notifications, and which others of the reader's do. */
export function PushBrowsers({
  pushKey,
  browsers,
  turnOn,
  turnOff,
}: {
  /** What a browser subscribes with. */
  pushKey: string
  browsers: ShownPushBrowser[]
  /** Both answer with the reason where they fail. */
  turnOn: (keys: PushKeys) => Refusal
  turnOff: (id: string) => Refusal
}) {
  const say = words.account.push
  const here = browsers.find(({ isThis }) => isThis)
  const others = browsers.filter(({ isThis }) => !isThis)
  const [state, setState] = useState<"asking" | "unsupported" | "denied" | "off" | "on">("asking")
  const [pending, start] = useSingleTransition()
  useEffect(() => {
    const support = pushSupport()
    if (support !== "supported") return setState(support)
    void isKept(pushKey).then((kept) => setState(kept && here ? "on" : "off"))
  }, [pushKey, here])

  const on = () =>
    start(async () => {
      const keys = await startPush(pushKey)
      if (typeof keys === "string") {
        setState(keys === "denied" ? "denied" : "off")
        if (keys !== "denied") toast.error(keys === "dismissed" ? say.dismissed : say.failed)
        return
      }
      const failure = await orOffline(turnOn(keys))
      if (failure) return void toast.error(failure)
      setState("on")
      toast.success(say.turnedOn)
    })
  const off = (id: string, isHere: boolean) =>
    start(async () => {
      const failure = await orOffline(turnOff(id))
      if (failure) return void toast.error(failure)
      if (isHere) {
        await stopPush()
        setState("off")
      }
      toast.success(say.turnedOff)
    })

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border px-3 py-2.5">
        <div className="grid min-w-40 flex-1 gap-0.5" role="status">
          <span className="flex items-center gap-2 font-medium text-13">
            {say.here}
            {state === "on" && <Badge tone="success">{say.on}</Badge>}
          </span>
          <span className="text-12 text-muted">{state !== "asking" && say.states[state]}</span>
        </div>
        {state === "off" && (
          <Button size="sm" loading={pending} onClick={on}>
            {say.turnOn}
          </Button>
        )}
        {state === "on" && here && (
          <Button size="sm" variant="ghost" loading={pending} onClick={() => off(here.id, true)}>
            {say.turnOff}
          </Button>
        )}
      </div>
      {others.length > 0 && (
        <ul aria-label={say.others} className="divide-y rounded-panel border">
          {others.map(({ id, browser, system, since }) => {
            const name = [browser, system].filter(Boolean).join(", ") || say.unknown
            return (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-3 py-2.5">
                <div className="grid min-w-40 flex-1 gap-0.5">
                  <span className="truncate font-medium text-13">{name}</span>
                  <span className="text-12 text-muted">
                    {say.since} <RelativeTime at={since} />
                  </span>
                </div>
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={say.removeOf(name)}
                  loading={pending}
                  onClick={() => off(id, false)}
                >
                  {say.remove}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
