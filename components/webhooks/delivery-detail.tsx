import type { ReactNode } from "react"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { Attempt, Delivery } from "#lib/domain/webhooks/schema.ts"
import { DeliveryStatus } from "./delivery-status.tsx"
import { NextTry } from "./next-try.tsx"

/** One delivery with all its attempts, the latest first. `action` sends it again. */
export function DeliveryDetail({ delivery, action }: { delivery: Delivery; action?: ReactNode }) {
  const webhooks = words.webhooks
  const say = webhooks.deliveries
  const { attempts, nextAttemptAt } = delivery
  return (
    <div className="grid gap-5 p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-13">{webhooks.events[delivery.type]}</p>
        {action}
      </div>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-2 border-y py-4 text-13">
        <dt className="text-muted">{say.status}</dt>
        <dd>
          <DeliveryStatus status={delivery.status} />
        </dd>
        <dt className="text-muted">{say.id}</dt>
        <dd className="break-all font-mono text-12">{delivery.eventId}</dd>
        <dt className="text-muted">{say.sent}</dt>
        <dd>
          <RelativeTime at={delivery.occurredAt.toISOString()} />
        </dd>
        {nextAttemptAt && (
          <>
            <dt className="text-muted">{say.next}</dt>
            <dd>
              <NextTry at={nextAttemptAt.toISOString()} />
            </dd>
          </>
        )}
      </dl>
      {attempts.length === 0 && <p className="text-13 text-muted">{say.noAttempts}</p>}
      <ol reversed className="grid gap-4">
        {attempts
          .map((attempt, index) => <AttemptItem key={attempt.id} attempt={attempt} number={index + 1} />)
          .reverse()}
      </ol>
    </div>
  )
}

function AttemptItem({ attempt, number }: { attempt: Attempt; number: number }) {
  const { status, durationMs, excerpt, createdAt } = attempt
  const say = words.webhooks.deliveries
  return (
    <li className="grid gap-1.5">
      <div className="flex items-baseline gap-3 text-13">
        <span className="font-medium">{say.attempt(number)}</span>
        <span className="tabular-nums">{status ?? say.noAnswer}</span>
        {durationMs !== null && (
          <span className="text-12 text-muted tabular-nums">{say.took(durationMs)}</span>
        )}
        <RelativeTime at={createdAt.toISOString()} className="ml-auto text-12 text-muted" />
      </div>
      {excerpt ? (
        <pre className="whitespace-pre-wrap [overflow-wrap:anywhere] rounded-control border bg-surface p-2.5 font-mono text-12">
          {excerpt}
        </pre>
      ) : (
        <p className="text-12 text-muted">{status === null ? say.unreachable : say.emptyAnswer}</p>
      )}
    </li>
  )
}
