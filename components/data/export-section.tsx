"use client"

import { Download } from "lucide-react"
import { toast } from "sonner"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import { Progress } from "#components/ui/progress.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { ExportStatus } from "#lib/domain/takeout/schema.ts"

export interface ShownExport {
  id: string
  status: ExportStatus
  done: number
  total: number
  /** Such as "1.4 MB"; null before it is ready. */
  size: string | null
  createdAt: string
  /** A day, such as "6 December". */
  until: string
}

const tones = { queued: "neutral", running: "info", ready: "success", failed: "danger" } as const

/** Archives of everything: asking for one, how far it is, and taking it. */
export function ExportSection({
  exports,
  ask,
}: {
  exports: ShownExport[]
  /** Answers with the reason where it fails. */
  ask: () => Promise<string | undefined>
}) {
  const { export: say } = words.data
  const [pending, start] = useSingleTransition()
  const isUnderWay = exports.some(({ status }) => status === "queued" || status === "running")
  const begin = async () => {
    const failure = await ask()
    if (!failure) toast.success(say.asked)
    return failure
  }
  return (
    <SettingsSection title={say.title} description={say.text}>
      {exports.length === 0 ? (
        <p className="text-13 text-muted">{say.empty}</p>
      ) : (
        <ul aria-label={say.list} className="divide-y rounded-panel border">
          {exports.map((each) => (
            <ExportItem key={each.id} {...each} />
          ))}
        </ul>
      )}
      {!isUnderWay && (
        <div>
          <Button loading={pending} onClick={() => start(() => tellRefusal(begin()))}>
            {pending ? say.asking : say.ask}
          </Button>
        </div>
      )}
      <RefreshWhile
        ready={exports.filter(({ status }) => status === "ready" || status === "failed").length}
        total={exports.length}
        of="exports"
      />
    </SettingsSection>
  )
}

function ExportItem({ id, status, done, total, size, createdAt, until }: ShownExport) {
  const { export: say } = words.data
  return (
    <li className="grid gap-2 px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2 text-12 text-muted">
          <Badge tone={tones[status]}>{say.states[status]}</Badge>
          <span>
            {say.made} <RelativeTime at={createdAt} />
            {status === "ready" && `, ${say.until} ${until}`}
          </span>
        </span>
        {size && (
          <a href={`/settings/data/${id}`} download className={buttonStyle({ size: "sm" })}>
            <Download aria-hidden />
            {say.download(size)}
          </a>
        )}
      </div>
      {status === "running" && (
        <Progress label={say.progress} detail={say.of(done, total)} value={total ? done / total : 0} />
      )}
      {status === "failed" && <p className="text-13 text-danger">{say.failed}</p>}
    </li>
  )
}
