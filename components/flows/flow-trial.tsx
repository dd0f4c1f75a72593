"use client"

import { RotateCcw } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { Conversation, type ConversationProps } from "#components/playground/conversation.tsx"
import { Button } from "#components/ui/button.tsx"
import { CloseButton } from "#components/ui/close-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"
import type { PathStep } from "#lib/domain/releases/schema.ts"

/** The session of a trial, or why there is none. */
export interface Begun {
  sessionId?: string
  error?: string
}

export interface TrialActions extends Pick<ConversationProps, "botId" | "closed" | "rate" | "readPassages"> {
  begin: () => Promise<Begun>
  /** The way that a trial has taken so far. */
  readPath: (sessionId: string) => Promise<PathStep[]>
}

/** The draft tried out beside its builder: a conversation that it leads, kept among tests. */
export function FlowTrial({
  begin,
  readPath,
  flush,
  onPath,
  onClose,
  ...props
}: TrialActions & {
  /** Saves what is not saved yet. */
  flush: () => Promise<void>
  onPath: (path: PathStep[]) => void
  onClose: () => void
}) {
  const [run, setRun] = useState<Begun | null>(null)
  const { trial } = words.flows
  const start = async () => {
    setRun(null)
    onPath([])
    await flush()
    setRun(await orOffline(begin(), (error): Begun => ({ error })))
  }
  const first = useRef(start)
  useEffect(() => void first.current(), [])
  const { sessionId, error } = run ?? {}
  return (
    <section
      aria-label={trial.title}
      className="flex flex-col overflow-hidden border bg-background max-lg:fixed max-lg:inset-0 max-lg:z-40 lg:h-[calc(100dvh-13rem)] lg:min-h-130 lg:rounded-panel"
    >
      <header className="flex h-11 shrink-0 items-center gap-1 border-b bg-surface pr-1.5 pl-4">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-14">{trial.title}</h2>
        <Button size="sm" variant="ghost" onClick={() => void start()}>
          <RotateCcw aria-hidden />
          {trial.again}
        </Button>
        <CloseButton onClick={onClose} />
      </header>
      {sessionId !== undefined ? (
        <Conversation
          key={sessionId}
          {...props}
          sessionId={sessionId}
          past={NOTHING}
          welcome={null}
          questions={[trial.hello]}
          hasKnowledge
          fresh
          onStarted={() => undefined}
          onAnswered={async () => onPath(await orOffline(readPath(sessionId), () => []))}
        />
      ) : (
        <div className="grid flex-1 place-items-center p-6 text-center text-13 text-muted">
          {error === undefined ? <Spinner /> : <p role="alert">{error}</p>}
        </div>
      )}
    </section>
  )
}

const NOTHING: never[] = []
