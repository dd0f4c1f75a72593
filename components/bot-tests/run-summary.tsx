"use client"

import { useRouter } from "next/navigation"
import { type ReactNode, use } from "react"
import { Badge } from "#components/ui/badge.tsx"
import { Progress } from "#components/ui/progress.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Select } from "#components/ui/select.tsx"
import { TimeZone } from "#components/ui/time-zone.ts"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { ComparedResult, TestRun } from "#lib/domain/bot-tests/schema.ts"
import { testsAddress } from "./tests-address.ts"

/** A run: when, by whom, how far, how many were right, and what has changed since the run before. */
export function RunSummary({
  botId,
  run,
  runs,
  hasBefore,
  results,
  stop,
}: {
  botId: string
  run: TestRun
  runs: TestRun[]
  hasBefore: boolean
  results: ComparedResult[]
  stop: ReactNode
}) {
  const router = useRouter()
  const timeZone = use(TimeZone)
  const timeOf = (at: Date) =>
    new Date(at).toLocaleString(locale(), {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: timeZone ?? "UTC",
    })
  const botTests = words.botTests
  const isWorking = run.status === "queued" || run.status === "running"
  const count = (...kinds: ComparedResult["change"][]) =>
    results.filter(({ change }) => kinds.includes(change)).length
  return (
    <section aria-label={botTests.runs} className="mb-4 grid gap-3 rounded-panel border px-4 py-3 text-13">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="font-semibold text-20 tabular-nums">{botTests.right(run.passed, run.total)}</span>
        {run.status !== "done" && (
          <Badge tone={run.status === "failed" ? "danger" : isWorking ? "info" : "neutral"}>
            {botTests.statuses[run.status]}
          </Badge>
        )}
        <span className="text-muted">
          <RelativeTime at={new Date(run.createdAt).toISOString()} />
          {run.startedBy && ` ${botTests.by(run.startedBy)}`}
        </span>
        <span className="ml-auto flex items-center gap-2">
          {isWorking && stop}
          {runs.length > 1 && (
            <Select
              label={botTests.runs}
              value={run.id}
              onValueChange={(id) => router.replace(testsAddress(botId, { run: id }), { scroll: false })}
              options={runs.map((each) => ({
                value: each.id,
                label: botTests.runAt(timeOf(each.createdAt), each.passed, each.total),
              }))}
              className="w-64 max-w-full"
            />
          )}
        </span>
      </div>
      {isWorking && (
        <Progress
          label={botTests.asking}
          detail={botTests.asked(run.done, run.total)}
          value={run.total ? run.done / run.total : 0}
        />
      )}
      {run.error && <p className="text-danger">{run.error}</p>}
      {!isWorking && (
        <p className="text-muted">
          {hasBefore
            ? `${botTests.sinceBefore} ${botTests.since(count("fixed"), count("broken"), count("answer", "sources"))}.`
            : botTests.firstRun}
        </p>
      )}
    </section>
  )
}
