import { remove } from "#app/(app)/knowledge/actions.ts"
import { changeTaughtAnswer, teach } from "#app/(app)/knowledge/taught-answer-actions.ts"
import { pageSteps } from "#app/(app)/page-steps.ts"
import { BotPage } from "#components/bots/bot-page.tsx"
import { KnowledgeParts } from "#components/knowledge/knowledge-parts.tsx"
import { TaughtAnswerList } from "#components/taught-answers/taught-answer-list.tsx"
import { TeachButton } from "#components/taught-answers/teach-button.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listTaughtAnswers } from "#lib/domain/knowledge/teaching/teaching.ts"
import { botOrNotFound, botTitle } from "../../bot-or-not-found.ts"

type Props = {
  params: Promise<{ botId: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

export const generateMetadata = ({ params }: Props) => botTitle(words.knowledge.parts.answers, params)

/** What a bot was taught: questions with the answers that people gave it. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const steps = pageSteps(`/bots/${bot.id}/knowledge/answers`, (await searchParams).page)
  const { taughtAnswers, total } = await listTaughtAnswers(ctx, { botId: bot.id, ...steps.shown })
  const allowed = may(ctx.principal, "knowledge.write")
  const { empty } = words.taughtAnswers
  const button = (
    <TeachButton
      action={teach.bind(null, bot.id)}
      main
      disabledReason={allowed ? undefined : words.knowledge.notAllowed}
    />
  )
  return (
    <BotPage bot={bot} action={total > 0 && button}>
      <KnowledgeParts botId={bot.id} />
      {taughtAnswers.length > 0 ? (
        <>
          <TaughtAnswerList
            taughtAnswers={taughtAnswers}
            changes={allowed ? { change: changeTaughtAnswer, remove } : undefined}
          />
          <Pagination {...steps.links(taughtAnswers.length, total)} />
        </>
      ) : total > 0 ? (
        <PastEnd first={`/bots/${bot.id}/knowledge/answers`} />
      ) : (
        <EmptyState
          drawing={<Drawing of="knowledge" />}
          title={empty.title}
          text={empty.text}
          action={button}
        />
      )}
    </BotPage>
  )
}
