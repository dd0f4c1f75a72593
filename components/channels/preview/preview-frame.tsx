"use client"

import { Monitor, RotateCcw, Smartphone } from "lucide-react"
import { useRef, useState } from "react"
import { cn } from "#components/ui/cn.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import * as words from "#components/words/words.ts"
import { ScaledFrame } from "./scaled-frame.tsx"
import { useShown } from "./use-shown.ts"

const DEVICES = {
  desktop: { width: 1000, height: 700, icon: Monitor },
  phone: { width: 390, height: 760, icon: Smartphone },
} as const
type Device = keyof typeof DEVICES

/** The real chat on a page as wide as a desktop's or a phone's, with settings that need not be saved. */
export function PreviewFrame({ address, changes }: { address: string; changes: object }) {
  const { preview } = words.widget
  const [device, setDevice] = useState<Device>("desktop")
  const [round, setRound] = useState(0)
  const frame = useRef<HTMLIFrameElement>(null)
  const failed = useShown(frame, address, changes)
  const { width, height } = DEVICES[device]
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-medium text-14">{preview.title}</h2>
        <div className="flex items-center gap-1">
          <fieldset className="flex gap-0.5 rounded-control border p-0.5">
            <legend className="sr-only">{preview.width}</legend>
            {Object.entries(DEVICES).map(([name, { icon: Icon }]) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === device}
                onClick={() => setDevice(name as Device)}
                className="flex h-6 items-center gap-1.5 rounded-mark px-2 text-12 text-muted transition-colors hover:text-text aria-pressed:bg-hover aria-pressed:font-medium aria-pressed:text-text"
              >
                <Icon aria-hidden className="size-3.5 stroke-[1.75]" />
                {preview[name as Device]}
              </button>
            ))}
          </fieldset>
          <IconButton size="sm" label={preview.again} onClick={() => setRound((current) => current + 1)}>
            <RotateCcw />
          </IconButton>
        </div>
      </div>
      <div className={cn("mx-auto w-full", device === "phone" && "max-w-78")}>
        <ScaledFrame
          // Another width is another visit: the chat decides how it looks when it opens.
          key={`${round} ${device}`}
          ref={frame}
          src={address}
          title={preview.frame}
          width={width}
          height={height}
        />
      </div>
      <p role="status" className={failed ? "text-12 text-danger" : "text-12 text-muted"}>
        {failed ? preview.failed : preview.note}
      </p>
    </div>
  )
}
