"use client"

import { Conversation, type ConversationProps } from "#components/playground/conversation.tsx"
import * as words from "#components/words/words.ts"

/** A conversation in which somebody is shown around: asking, reading a quote, correcting an answer. */
export function AskStep(props: Omit<ConversationProps, "fresh" | "onStarted" | "guided">) {
  const { hints } = words.start.questions
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <section
        aria-label={words.playground.title}
        className="flex h-[min(36rem,calc(100dvh-8rem))] min-h-100 flex-col overflow-hidden rounded-panel border"
      >
        <Conversation {...props} guided fresh={false} onStarted={() => {}} />
      </section>
      <ol className="grid list-decimal content-start gap-3 pl-5 text-13 text-muted marker:font-medium marker:text-text max-lg:order-first">
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
    </div>
  )
}
