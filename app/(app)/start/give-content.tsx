import { cancel, remove, retry, sync } from "#app/(app)/knowledge/actions.ts"
import { settled } from "#app/(app)/knowledge/source-steps.ts"
import { AddFiles } from "#components/knowledge/add-files.tsx"
import { AddWritten } from "#components/knowledge/add-written.tsx"
import { RefreshWhile } from "#components/knowledge/refresh-while.tsx"
import { ReadSource } from "#components/start/read-source.tsx"
import { StepButton } from "#components/start/step-button.tsx"
import { StepFrame } from "#components/start/step-frame.tsx"
import { WebsiteForm } from "#components/start/website-form.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import * as words from "#components/words/words.ts"
import type { SessionContext } from "#lib/auth/session-context.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { DOCUMENT_TYPES } from "#lib/domain/knowledge/extraction/schema.ts"
import { getSource, listSources } from "#lib/domain/knowledge/sources/sources.ts"
import { maxFileSize, maxPages } from "#lib/domain/plans/plans.ts"
import { newBotRefusal } from "../bots/new-bot-refusal.ts"
import { goTo, startPairs, startText, startWebsite } from "./actions.ts"
import { adviceFor } from "./advice-for.ts"

/** Pages of a website that are read while somebody waits. */
const FIRST_PAGES = 25
/** Websites whose pages are listed one by one. */
const LISTED = 3

/** The first step: a website, files or texts, and how far the reading of each is. */
export async function GiveContent({
  ctx,
  bot,
  website,
}: {
  ctx: SessionContext
  bot: Bot | null
  website: string | undefined
}) {
  const { content } = words.start
  const { used } = await getUsage(ctx, {})
  const refusal = bot ? undefined : newBotRefusal(ctx, used.bots)
  const { sources } = bot
    ? await listSources(ctx, { botId: bot.id, isTaught: false, perPage: 20 })
    : { sources: [] }
  const listed = sources.filter(({ type }) => type === "url").slice(0, LISTED)
  const details = await Promise.all(listed.map(({ id }) => getSource(ctx, { id }).catch(() => null)))
  const pagesOf = new Map(details.flatMap((found) => (found ? [[found.source.id, found.pages]] : [])))
  const isReady = sources.some(({ version }) => version !== null)
  const isEmpty = sources.length === 0
  const frame = { title: content.title, text: content.text, next: "questions" as const, go: goTo }
  if (refusal)
    return (
      <StepFrame {...frame} skip>
        <EmptyState drawing={<Drawing of="bot" />} title={content.refused} text={refusal} />
      </StepFrame>
    )
  const ways = (
    <div className="grid grid-cols-1 gap-5">
      <WebsiteForm
        action={startWebsite}
        offered={isEmpty ? website : undefined}
        mostPages={Math.min(FIRST_PAGES, maxPages(ctx))}
        primary={isEmpty}
      />
      <AddFiles
        address={bot ? `/api/uploads/${bot.id}` : "/api/uploads/start"}
        types={DOCUMENT_TYPES}
        maxBytes={maxFileSize(ctx)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <p className="text-13 text-muted">{content.write}</p>
        <AddWritten addText={startText} addPairs={startPairs} />
      </div>
    </div>
  )
  return (
    <StepFrame
      {...frame}
      skip={!isReady}
      action={
        <StepButton
          to="questions"
          go={goTo}
          variant={isEmpty ? "secondary" : "primary"}
          disabledReason={isReady ? undefined : content.nothing}
        >
          {content.ask}
        </StepButton>
      }
    >
      {!isEmpty && (
        <ul aria-label={content.list} className="divide-y rounded-panel border">
          {sources.map((source) => (
            <ReadSource
              key={source.id}
              source={source}
              pages={pagesOf.get(source.id) ?? []}
              advice={adviceFor(source)}
              changes={{ retry, sync, cancel, remove }}
            />
          ))}
        </ul>
      )}
      {isEmpty ? (
        ways
      ) : (
        <section aria-labelledby="more-content" className="grid gap-4">
          <h3 id="more-content" className="font-medium text-14">
            {content.more}
          </h3>
          {ways}
        </section>
      )}
      <RefreshWhile ready={settled(sources)} total={sources.length} />
    </StepFrame>
  )
}
