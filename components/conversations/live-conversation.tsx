"use client"

import { useState } from "react"
import { toast } from "sonner"
import type { ChatMessage } from "#components/chat/message.ts"
import { TypingIndicator } from "#components/chat/typing-indicator.tsx"
import type { TeachFormAction } from "#components/taught-answers/taught-answer-form.ts"
import { cn } from "#components/ui/cn.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { AttendBar } from "./attend-bar.tsx"
import type { Outcome, PeopleActions, Person, Standing } from "./live.ts"
import { ReplyBox } from "./reply-box.tsx"
import { Transcript } from "./transcript.tsx"
import { useLive } from "./use-live.ts"

/** A conversation that goes on while one looks: what is said, who has it, and where people answer. */
export function LiveConversation({
  id,
  messages: given,
  standing,
  visitor,
  me,
  assignees,
  actions,
  teach,
  className,
}: {
  id: string
  messages: ChatMessage[]
  standing: Standing
  /** The visitor's name, where it is known. */
  visitor: string | null
  me: Person
  assignees: Assignees
  /** Absent where the reader may not answer. */
  actions?: PeopleActions | undefined
  teach?: TeachFormAction | undefined
  className?: string
}) {
  const live = useLive(id, { messages: given, ...standing })
  const [busy, setBusy] = useState(false)
  const { people } = words.conversations

  /** Tells why something was refused; whether it was done. */
  async function attempt(work: () => Promise<Outcome>): Promise<boolean> {
    setBusy(true)
    const { refusal, holder } = await orOffline(work(), (refusal): Outcome => ({ refusal }))
    setBusy(false)
    const reason = holder ? people.otherAnswers(holder.name) : refusal
    if (reason) toast.error(reason)
    return !reason
  }

  return (
    <section
      aria-label={words.conversations.transcript}
      className={cn("flex min-h-0 flex-1 flex-col", className)}
    >
      <AttendBar live={live} me={me} assignees={assignees} actions={actions} attempt={attempt} busy={busy} />
      <Transcript
        messages={live.messages}
        teach={teach}
        after={
          live.typing !== undefined && (
            <TypingIndicator who={live.typing === null ? people.visitorTypes : people.typing(live.typing)} />
          )
        }
      />
      {actions && live.connection !== "gone" && (
        <ReplyBox
          id={id}
          visitor={visitor}
          attendedBy={live.attendedBy}
          me={me}
          actions={actions}
          attempt={attempt}
          onType={live.tellTyping}
        />
      )}
    </section>
  )
}
