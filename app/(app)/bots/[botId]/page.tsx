import { BotPage } from "#components/bots/bot-page.tsx"
import { modelName } from "#components/bots/model-choices.ts"
import { BotPanel } from "#components/playground/bot-panel.tsx"
import { Playground } from "#components/playground/playground.tsx"
import { questionsAbout } from "#components/playground/questions-about.ts"
import * as words from "#components/words/words.ts"
import { requireSession, type SessionContext } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { topicsOf } from "#lib/domain/bots/bots.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { chooseModel, isUsableModel, type ModelRights } from "#lib/domain/models/models.ts"
import { readTranscript } from "../../conversations/read-transcript.ts"
import { teacherOf } from "../../knowledge/teacher-of.ts"
import { ModelNotice } from "../model-notice.tsx"
import { formOf } from "../settings-of.ts"
import { botOrNotFound, botTitle } from "./bot-or-not-found.ts"
import { rateAnswer, readPassages } from "./chat/actions.ts"
import { saveBot } from "./settings/actions.ts"
import { addTest } from "./tests/actions.ts"

type Props = {
  params: Promise<{ botId: string }>
  searchParams: Promise<{ session?: string | string[] }>
}

export const generateMetadata = ({ params }: Props) => botTitle(words.bots.tabs.playground, params)

export default async function PlaygroundPage({ params, searchParams }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const { session } = await searchParams
  const [knowledge, resumed] = await Promise.all([topicsOf(ctx, { id: bot.id }), resume(ctx, bot, session)])
  const readOnly = !may(ctx.principal, "conversations.write")
  return (
    <BotPage bot={bot}>
      <ModelNotice bots={[bot]} rights={ctx.account} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Playground
          botId={bot.id}
          sessionId={resumed?.sessionId ?? `playground-${newId()}`}
          past={resumed?.messages ?? []}
          welcome={welcomeOf(bot)}
          questions={questionsAbout(knowledge.topics, bot.language)}
          hasKnowledge={knowledge.hasKnowledge}
          closed={readOnly ? "readOnly" : bot.isActive ? undefined : "off"}
          rate={rateAnswer}
          teach={teacherOf(ctx, bot.id)}
          {...(may(ctx.principal, "bots.write") && { keepTest: addTest.bind(null, bot.id) })}
          readPassages={readPassages}
        />
        <BotPanel
          botId={bot.id}
          action={saveBot.bind(null, bot.id)}
          values={panelValues(bot)}
          disabled={!may(ctx.principal, "bots.write")}
          facts={factsOf(bot, knowledge.hasKnowledge, ctx.account)}
        />
      </div>
    </BotPage>
  )
}

/** The conversation that the address names, if it is one with this bot. */
async function resume(ctx: SessionContext, bot: Bot, session: string | string[] | undefined) {
  const found = typeof session === "string" ? await readTranscript(ctx, session) : null
  if (!found || found.conversation.botId !== bot.id) return null
  return { sessionId: found.conversation.sessionId, messages: found.messages }
}

function welcomeOf({ welcomeMessage }: Bot) {
  const text = welcomeMessage?.trim()
  return text ? { id: "welcome", from: "bot" as const, text, at: new Date().toISOString() } : null
}

function modelOf({ model }: Bot, rights: ModelRights) {
  const { fields } = words.bots
  if (model === null) return fields.standardModel(modelName(chooseModel(null, rights).name))
  return isUsableModel(model, rights) ? modelName(model) : fields.notAvailable(model)
}

function panelValues(bot: Bot) {
  const { backstory = "", welcomeMessage = "", language = "", personality = "", role = "" } = formOf(bot)
  return { backstory, welcomeMessage, language, personality, role }
}

function factsOf(bot: Bot, hasKnowledge: boolean, rights: ModelRights) {
  const { panel } = words.playground
  return [
    { label: panel.model, value: modelOf(bot, rights) },
    { label: panel.knowledge, value: hasKnowledge ? panel.ready : panel.noKnowledge },
  ]
}
