"use client"

import { Monitor, Smartphone } from "lucide-react"
import { toast } from "sonner"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

export interface ShownDevice {
  id: string
  browser: string | null
  system: string | null
  network: string | null
  signedInAt: string
  lastSeenAt: string
  isThis: boolean
}

/** Where a person is signed in, each with its end. */
export function DeviceList({
  devices,
  end,
}: {
  devices: ShownDevice[]
  /** Answers with the reason where it fails. */
  end: (id: string) => Promise<string | undefined>
}) {
  return (
    <ul aria-label={words.security.devices.list} className="divide-y rounded-panel border">
      {devices.map((device) => (
        <DeviceItem key={device.id} device={device} end={end.bind(null, device.id)} />
      ))}
    </ul>
  )
}

function DeviceItem({ device, end }: { device: ShownDevice; end: () => Promise<string | undefined> }) {
  const { browser, system, network, signedInAt, lastSeenAt, isThis } = device
  const { devices } = words.security
  const [pending, start] = useSingleTransition()
  const name = (browser && system ? devices.on(browser, system) : (browser ?? system)) ?? devices.unknown
  const Icon = system === "iPhone" || system === "Android" ? Smartphone : Monitor
  const out = async () => {
    const failure = await end()
    if (!failure) toast.success(devices.ended(name))
    return failure
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
      <Icon aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-muted" />
      <div className="grid min-w-40 flex-1 gap-0.5">
        <span className="flex min-w-0 items-center gap-2">
          <span className="min-w-0 truncate font-medium text-13">{name}</span>
          {isThis && <Badge tone="success">{devices.this}</Badge>}
        </span>
        <span className="text-12 text-muted">
          {isThis ? (
            devices.now
          ) : (
            <>
              {devices.seen} <RelativeTime at={lastSeenAt} />
            </>
          )}
          , {devices.signedIn} <RelativeTime at={signedInAt} />
          {network && ` ${devices.from(network)}`}
        </span>
      </div>
      {!isThis && (
        <Button
          size="sm"
          variant="ghost"
          aria-label={devices.endOf(name)}
          loading={pending}
          onClick={() => start(() => tellRefusal(out()))}
        >
          {devices.end}
        </Button>
      )}
    </li>
  )
}
