"use client"

import { useState } from "react"
import { toast } from "sonner"
import { KeepTest } from "#components/bot-tests/keep-test.tsx"
import type { TestFormAction } from "#components/bot-tests/test-form.ts"
import { Composer } from "#components/chat/composer.tsx"
import type { ChatMessage, Feedback } from "#components/chat/message.ts"
import { MessageActions } from "#components/chat/message-actions.tsx"
import { MessageList } from "#components/chat/message-list.tsx"
import { SuggestedQuestions } from "#components/chat/suggested-questions.tsx"
import type { TeachFormAction } from "#components/taught-answers/taught-answer-form.ts"
import { TeachAction } from "#components/taught-answers/teach-action.tsx"
import * as words from "#components/words/words.ts"
import { Fault } from "./fault.tsx"
import { Obstacle, type ObstacleProps } from "./obstacle.tsx"
import { useTurns } from "./use-turns.ts"

export interface ConversationProps extends ObstacleProps {
  sessionId: string
  past: ChatMessage[]
  /** Whether the person asked for this conversation just now, and so wants to write. */
  fresh: boolean
  /** What the bot says first; stored with the first message. */
  welcome: ChatMessage | null
  questions: string[]
  /** Teaches the bot a better answer; absent where the person may not. */
  teach?: TeachFormAction | undefined
  /** Keeps an answer as a test question; absent where the person may not. */
  keepTest?: TestFormAction | undefined
  rate: (messageId: string, vote: Feedback | null) => Promise<string | undefined>
  readPassages: (recordIds: string[]) => Promise<Record<string, string>>
  onStarted: () => void
  /** Once an answer has come to its end. */
  onAnswered?: () => void
  /** For somebody who is shown around: questions stay until they are asked, and what was taught is asked again. */
  guided?: boolean
}

/** What is said, what stands in the way, and where one asks. */
export function Conversation(props: ConversationProps) {
  const { botId, past, welcome, closed, fresh, rate, teach, keepTest, onStarted, guided = false } = props
  const turns = useTurns(props)
  const [votes, setVotes] = useState<Record<string, Feedback | null>>({})
  const opening = past.length > 0 ? past : welcome ? [welcome] : []
  const messages = [...opening, ...turns.messages].map((message) => ({
    ...message,
    feedback: votes[message.id] ?? (message.id in votes ? null : (message.feedback ?? null)),
  }))
  const untouched = past.length === 0 && turns.messages.length === 0
  const choices = messages.at(-1)?.choices ?? []
  const asked = messages.flatMap(({ from, text }) => (from === "visitor" ? [text] : []))
  const questions = untouched || guided ? props.questions.filter((each) => !asked.includes(each)) : []

  const send = (text: string) => {
    onStarted()
    turns.send(text)
  }
  const vote = async (id: string, next: Feedback | null, before: Feedback | null) => {
    setVotes((current) => ({ ...current, [id]: next }))
    const failure = await rate(id, next).catch(() => words.playground.rateFailed)
    if (!failure) return
    setVotes((current) => ({ ...current, [id]: before }))
    toast.error(failure)
  }
  const teachAndAsk: TeachFormAction | undefined =
    teach &&
    (async (state, form) => {
      const next = await teach(state, form)
      if (guided && !next.error && !next.fields) {
        toast.success(words.start.questions.corrected)
        send(String(form.get("question") ?? ""))
      }
      return next
    })
  // What stands before the first question is no answer to rate.
  const first = messages.findIndex(({ from }) => from === "visitor")
  const actions = (message: ChatMessage) =>
    first >= 0 && messages.findIndex(({ id }) => id === message.id) > first ? (
      <MessageActions
        message={message}
        shown={guided}
        onFeedback={
          closed === "readOnly" ? undefined : (next) => vote(message.id, next, message.feedback ?? null)
        }
      >
        {keepTest && <KeepTest messages={messages} message={message} action={keepTest} />}
        {teachAndAsk && (
          <TeachAction messages={messages} message={message} teach={teachAndAsk} named={guided} />
        )}
      </MessageActions>
    ) : null

  return (
    <>
      <MessageList
        messages={messages}
        actions={actions}
        empty={<p className="py-8 text-center text-13 text-muted">{words.playground.welcomeFallback}</p>}
      />
      <div className="mx-auto grid w-full max-w-180 shrink-0 gap-3 px-4 pb-4">
        {!closed && !turns.streaming && choices.length > 0 && (
          <SuggestedQuestions label={words.chat.choices} questions={choices} onPick={send} />
        )}
        {!closed && !turns.streaming && questions.length > 0 && (
          <div className="grid gap-2">
            <p className="text-12 text-muted">{words.playground.tryThese}</p>
            <SuggestedQuestions questions={questions} onPick={send} />
          </div>
        )}
        {turns.error && <Fault error={turns.error} botId={botId} onRetry={turns.retry} />}
        <Obstacle {...props} />
        {!closed && (
          <>
            <Composer autoFocus={fresh} onSend={send} onStop={turns.stop} streaming={turns.streaming} />
            <p className="-mt-1.5 text-center text-12 text-muted pointer-coarse:hidden">
              {words.playground.hint}
            </p>
          </>
        )}
      </div>
    </>
  )
}
