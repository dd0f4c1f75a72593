import { rateAnswer, readPassages } from "#app/(app)/bots/[botId]/chat/actions.ts"
import { readTranscript } from "#app/(app)/conversations/read-transcript.ts"
import { settled } from "#app/(app)/knowledge/source-steps.ts"
import { teacherOf } from "#app/(app)/knowledge/teacher-of.ts"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { questionsAbout } from "#components/playground/questions-about.ts"
import { AskStep } from "#components/start/lazy-steps.tsx"
import { StepButton } from "#components/start/step-button.tsx"
import { StepFrame } from "#components/start/step-frame.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { topicsOf } from "#lib/domain/bots/bots.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { listSources } from "#lib/domain/knowledge/sources/sources.ts"
import { answerable } from "#lib/domain/start/start.ts"
import { goTo } from "./actions.ts"

/** Headings that are tried as questions, until three are found that the knowledge answers. */
const CANDIDATES = 15

/** The second step: three questions that the bot can answer, and a better answer to one of them. */
export async function AskQuestions({ ctx, bot }: { ctx: SessionContext; bot: Bot }) {
  const session = `playground-start-${bot.id}`
  const [{ hasKnowledge, topics }, { sources }, resumed] = await Promise.all([
    topicsOf(ctx, { id: bot.id, most: CANDIDATES }),
    listSources(ctx, { botId: bot.id, isTaught: false, perPage: 20 }),
    readTranscript(ctx, session),
  ])
  const { language, datasetId } = bot
  const questions = datasetId
    ? await answerable(ctx, { datasetId, language, questions: questionsAbout(topics, language) })
    : []
  const { questions: text, next } = words.start
  const working = sources.length > settled(sources)
  const frame = { title: text.title, back: "content" as const, next: "colours" as const, go: goTo }
  if (!hasKnowledge)
    return (
      <StepFrame {...frame} text={text.noQuestions} skip>
        <EmptyState
          drawing={<Drawing of="knowledge" />}
          title={working ? text.still.title : text.empty.title}
          text={working ? text.still.text : text.empty.text}
          action={<ButtonLink href="/start?step=content">{text.empty.action}</ButtonLink>}
        />
        <RefreshWhile ready={settled(sources)} total={sources.length} />
      </StepFrame>
    )
  return (
    <StepFrame
      {...frame}
      text={questions.length > 0 ? text.text : text.noQuestions}
      skip={false}
      action={
        <StepButton to="colours" go={goTo} variant="primary">
          {next}
        </StepButton>
      }
    >
      {language !== "en" && (
        <p className="text-13 text-muted">{text.language(words.bots.languages[language])}</p>
      )}
      <AskStep
        botId={bot.id}
        sessionId={session}
        past={resumed?.conversation.botId === bot.id ? resumed.messages : []}
        welcome={null}
        questions={questions}
        hasKnowledge={hasKnowledge}
        closed={bot.isActive ? undefined : "off"}
        rate={rateAnswer}
        teach={teacherOf(ctx, bot.id)}
        readPassages={readPassages}
      />
    </StepFrame>
  )
}
