import { dismiss } from "#app/(app)/knowledge/taught-answer-actions.ts"
import { teacherOf } from "#app/(app)/knowledge/teacher-of.ts"
import { pageSteps } from "#app/(app)/page-steps.ts"
import { BotPage } from "#components/bots/bot-page.tsx"
import { KnowledgeParts } from "#components/knowledge/knowledge-parts.tsx"
import { UnansweredList } from "#components/taught-answers/unanswered-list.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { listUnanswered } from "#lib/domain/knowledge/teaching/teaching.ts"
import { botOrNotFound, botTitle } from "../../bot-or-not-found.ts"

type Props = {
  params: Promise<{ botId: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

export const generateMetadata = ({ params }: Props) => botTitle(words.knowledge.parts.unanswered, params)

/** What visitors asked and the bot could not answer, waiting for an answer. */
export default async function UnansweredPage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const steps = pageSteps(`/bots/${bot.id}/knowledge/unanswered`, (await searchParams).page)
  const { questions, total } = await listUnanswered(ctx, { botId: bot.id, ...steps.shown })
  const { empty } = words.taughtAnswers.unanswered
  return (
    <BotPage bot={bot}>
      <KnowledgeParts botId={bot.id} />
      {questions.length > 0 ? (
        <>
          <UnansweredList questions={questions} teach={teacherOf(ctx, bot.id)} dismiss={dismiss} />
          <Pagination {...steps.links(questions.length, total)} />
        </>
      ) : total > 0 ? (
        <PastEnd first={`/bots/${bot.id}/knowledge/unanswered`} />
      ) : (
        <EmptyState drawing={<Drawing of="conversations" />} title={empty.title} text={empty.text} />
      )}
    </BotPage>
  )
}
