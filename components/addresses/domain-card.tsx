"use client"

import { RefreshCw } from "lucide-react"
import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { DomainView } from "#lib/domain/domains/schema.ts"
import type { BotName } from "./add-domain.tsx"
import { DomainBot } from "./domain-bot.tsx"
import { DomainStatus } from "./domain-status.tsx"
import { RecordTable } from "./record-table.tsx"
import { type CheckDomain, useLiveDomain } from "./use-live-domain.ts"

/** What may be done to a domain; each answers with the reason where it fails. */
export interface DomainChanges {
  check: CheckDomain
  release: (id: string) => Promise<string | undefined>
  setBot: (id: string, botId: string) => Promise<string | undefined>
}

/** A domain: whether it works, what to enter where it is managed, and what was found of it. */
export function DomainCard({
  domain: given,
  bots,
  changes,
}: {
  domain: DomainView
  bots: BotName[] | null
  /** Without them it is only shown. */
  changes: DomainChanges | undefined
}) {
  const { domain, pending, look } = useLiveDomain(given, changes?.check)
  const say = words.addresses
  const { hostname, status, found, checkedAt, failingSince, records } = domain
  const isComplete = status === "verified" && !failingSince
  // What an A record can hold.
  const numbers = found?.addresses.filter((address) => !address.includes(":")) ?? []
  const addresses = records.route.type === "CNAME" ? numbers.join(", ") : ""
  return (
    <article aria-label={hostname} className="grid grid-cols-1 gap-4 rounded-panel border p-4">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-2.5">
          <h3 className="min-w-0 font-medium text-14 [overflow-wrap:anywhere]">{hostname}</h3>
          <DomainStatus domain={domain} />
        </div>
        {changes && (
          <div className="flex items-center gap-2">
            <Button size="sm" loading={pending} onClick={look}>
              <RefreshCw aria-hidden />
              {pending ? say.checking : say.check}
            </Button>
            <Release domain={domain} release={changes.release} />
          </div>
        )}
      </header>
      <Trouble domain={domain} />
      {bots && <DomainBot domain={domain} bots={bots} setBot={changes?.setBot} />}
      {!isComplete && <p className="max-w-[72ch] text-13 text-muted">{say.records.lead}</p>}
      <RecordTable domain={domain} />
      <footer className="grid gap-1 text-12 text-muted">
        {addresses && !isComplete && <p>{say.records.apex(addresses)}</p>}
        {changes && !isComplete && <p>{say.live}</p>}
        {checkedAt && (
          <p>
            {say.checked} <RelativeTime at={new Date(checkedAt).toISOString()} />
          </p>
        )}
      </footer>
    </article>
  )
}

function Trouble({ domain: { status, found, failingSince } }: { domain: DomainView }) {
  const { held, missing, failing } = words.addresses
  const text =
    status === "failing"
      ? found?.held
        ? held[found.held]
        : failing
      : status === "verified"
        ? failingSince && missing
        : found?.held && held[found.held]
  if (!text) return null
  return (
    <p
      role="status"
      className="max-w-[72ch] rounded-control border border-warning-border bg-warning-soft px-3 py-2 text-13"
    >
      {text}
    </p>
  )
}

function Release({ domain, release }: { domain: DomainView; release: DomainChanges["release"] }) {
  const router = useRouter()
  const { hostname, status } = domain
  const say = status === "pending" ? words.addresses.remove : words.addresses.release
  const confirm = async () => {
    const failure = await orOffline(release(domain.id))
    if (failure) return failure
    toast.success(say.done)
    router.refresh()
    return undefined
  }
  return (
    <ConfirmDialog
      title={say.title(hostname)}
      description={say.text}
      action={say.action}
      trigger={
        <Button size="sm" className="text-danger">
          {say.action}
        </Button>
      }
      onConfirm={confirm}
    />
  )
}
