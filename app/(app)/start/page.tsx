import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Page } from "#components/shell/page.tsx"
import { type ShownStep, StartSteps } from "#components/start/start-steps.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import { HOME } from "#lib/auth/home.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getBot } from "#lib/domain/bots/bots.ts"
import { START_STEPS } from "#lib/domain/start/schema.ts"
import { readStart } from "#lib/domain/start/start.ts"
import { AskQuestions } from "./ask-questions.tsx"
import { ChooseColours } from "./choose-colours.tsx"
import { GiveContent } from "./give-content.tsx"
import { PutOnSite } from "./put-on-site.tsx"

export const metadata: Metadata = {
  get title() {
    return words.start.title
  },
}

type Props = { searchParams: Promise<{ step?: string | string[]; website?: string | string[] }> }

/** From nothing to a bot on one's own site. The account knows how far that is; the address may name another step. */
export default async function StartPage({ searchParams }: Props) {
  const ctx = await requireSession()
  const maySetUp = may(ctx.principal, "bots.write") && may(ctx.principal, "knowledge.write")
  if (ctx.account.kind !== "customer" || !maySetUp) redirect(HOME)
  const [{ step: stored, botId }, { step: named, website }] = await Promise.all([
    readStart(ctx, {}),
    searchParams,
  ])
  const shown = (step: unknown) =>
    START_STEPS.find((each): each is ShownStep => each === step && each !== "done")
  const reached = stored === "done" ? "site" : (stored ?? "content")
  const bot = botId ? await getBot(ctx, { id: botId }).catch(nullIfNotFound) : null
  const step = shown(named) ?? shown(stored) ?? "content"
  const { title, purpose, later } = words.start
  return (
    <Page
      title={title}
      purpose={purpose}
      action={
        <ButtonLink variant="secondary" href={HOME}>
          {later}
        </ButtonLink>
      }
    >
      <StartSteps current={step} reached={reached} />
      {step === "content" || !bot ? (
        <GiveContent
          ctx={ctx}
          bot={bot}
          website={typeof website === "string" ? website.slice(0, 300) : undefined}
        />
      ) : step === "questions" ? (
        <AskQuestions ctx={ctx} bot={bot} />
      ) : step === "colours" ? (
        <ChooseColours ctx={ctx} bot={bot} />
      ) : (
        <PutOnSite ctx={ctx} bot={bot} />
      )}
    </Page>
  )
}
