import { RunSummary } from "#components/bot-tests/run-summary.tsx"
import { ShownTests } from "#components/bot-tests/shown-tests.tsx"
import { AddTest, RunTests, StopTests, TestActions } from "#components/bot-tests/test-buttons.tsx"
import { TestItem } from "#components/bot-tests/test-item.tsx"
import { SHOWN, testsAddress } from "#components/bot-tests/tests-address.ts"
import { BotPage } from "#components/bots/bot-page.tsx"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { getTestRun, listTestQuestions, listTestRuns } from "#lib/domain/bot-tests/bot-tests.ts"
import { listSources } from "#lib/domain/knowledge/sources/sources.ts"
import { botOrNotFound, botTitle } from "../bot-or-not-found.ts"
import { addTest, changeTest, removeTest, startTests, stopTests } from "./actions.ts"
import { rowsOf } from "./rows-of.ts"

type Props = {
  params: Promise<{ botId: string }>
  searchParams: Promise<{ run?: string | string[]; show?: string | string[] }>
}

export const generateMetadata = ({ params }: Props) => botTitle(words.bots.tabs.tests, params)

/** The test questions of a bot with what became of each in a run, the latest unless the address names another. */
export default async function TestsPage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const { run: named, show: shown } = await searchParams
  const [questions, runs, { sources }] = await Promise.all([
    listTestQuestions(ctx, { botId: bot.id }),
    listTestRuns(ctx, { botId: bot.id }),
    listSources(ctx, { botId: bot.id, isTaught: false, perPage: 100 }),
  ])
  const chosen = runs.find(({ id }) => id === named) ?? runs[0]
  const found = chosen && (await getTestRun(ctx, { id: chosen.id }))
  const show = SHOWN.find((each) => each === shown) ?? "all"
  const isLatest = chosen?.id === runs[0]?.id
  const rows = rowsOf(isLatest ? questions : [], found?.results ?? [], show)
  const isWorking = runs.some(({ status }) => status === "queued" || status === "running")
  const allowed = may(ctx.principal, "bots.write")
  const botTests = words.botTests
  const refusal = allowed ? undefined : botTests.notAllowed
  const known = sources.map(({ id, name }) => ({ id, name }))
  const add = <AddTest action={addTest.bind(null, bot.id)} sources={known} disabledReason={refusal} />
  const cannotRun = questions.length === 0 ? botTests.noQuestions : isWorking ? botTests.underWay : undefined
  return (
    <BotPage
      bot={bot}
      action={
        <div className="flex flex-wrap gap-2">
          {add}
          <RunTests action={startTests.bind(null, bot.id)} disabledReason={refusal ?? cannotRun} />
        </div>
      }
    >
      {questions.length === 0 && !found ? (
        <EmptyState
          drawing={<Drawing of="conversations" />}
          title={botTests.empty.title}
          text={botTests.empty.text}
          action={add}
        />
      ) : (
        <>
          {found && (
            <RunSummary
              botId={bot.id}
              run={found.run}
              runs={runs}
              hasBefore={found.before !== null}
              results={found.results}
              stop={allowed && <StopTests action={stopTests.bind(null, found.run.id)} />}
            />
          )}
          {found && <ShownTests botId={bot.id} run={isLatest ? undefined : chosen?.id} show={show} />}
          {rows.length > 0 ? (
            <ul aria-label={botTests.list} className="divide-y rounded-panel border">
              {rows.map(({ id, question, result, ...expected }) => (
                <TestItem
                  key={id}
                  {...expected}
                  question={question}
                  result={result}
                  actions={
                    allowed &&
                    expected.isThere && (
                      <TestActions
                        draft={{ question, phrases: expected.phrases, sourceId: expected.sourceId }}
                        sources={known}
                        change={changeTest.bind(null, id)}
                        remove={removeTest.bind(null, id)}
                      />
                    )
                  }
                />
              ))}
            </ul>
          ) : (
            <EmptyState
              drawing={<Drawing of="conversations" />}
              title={botTests.nothing.title}
              text={botTests.nothing.text}
              action={
                <ButtonLink href={testsAddress(bot.id, { run: isLatest ? undefined : chosen?.id })}>
                  {botTests.nothing.action}
                </ButtonLink>
              }
            />
          )}
        </>
      )}
      <RefreshWhile
        ready={isWorking ? (runs[0]?.done ?? 0) : 1}
        total={isWorking ? (runs[0]?.total ?? 0) + 1 : 1}
        of="tests"
      />
    </BotPage>
  )
}
