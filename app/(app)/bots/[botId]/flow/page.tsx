import { BotPage } from "#components/bots/bot-page.tsx"
import { FirstFlow } from "#components/flows/first-flow.tsx"
import { FlowEditor } from "#components/flows/flow-editor.tsx"
import { ReleaseList } from "#components/flows/release-list.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { flowOfBot, listReleases, validateFlow } from "#lib/domain/releases/releases.ts"
import { allSecrets } from "#lib/domain/secrets/secrets.ts"
import { botOrNotFound, botTitle } from "../bot-or-not-found.ts"
import { rateAnswer, readPassages } from "../chat/actions.ts"
import {
  beginTrial,
  deploy,
  makeFlow,
  readFigures,
  readPath,
  restoreRelease,
  saveFlow,
  turnToRelease,
} from "./actions.ts"

type Props = { params: Promise<{ botId: string }> }

export const generateMetadata = ({ params }: Props) => botTitle(words.bots.tabs.flow, params)

/** The flow of a bot as canvas and outline, and what was deployed of it. */
export default async function FlowPage({ params }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const [flow, releases] = await Promise.all([
    flowOfBot(ctx, { botId: bot.id }),
    listReleases(ctx, { botId: bot.id }),
  ])
  const allowed = may(ctx.principal, "bots.write")
  if (!flow)
    return (
      <BotPage bot={bot}>
        <FirstFlow
          action={makeFlow.bind(null, bot.id)}
          disabledReason={allowed ? undefined : words.flows.notAllowed}
        />
      </BotPage>
    )
  const { id, document, revision } = flow
  const [findings, secrets] = await Promise.all([validateFlow(ctx, { id }), allSecrets(ctx, {})])
  return (
    <BotPage bot={bot} width="full">
      <FlowEditor
        // Another one than was shown: loaded from a release, or saved elsewhere.
        key={`${id} ${revision}`}
        save={saveFlow.bind(null, id)}
        deploy={deploy.bind(null, bot.id, id)}
        stored={{ document, revision, findings }}
        disabled={!allowed}
        secrets={secrets.map(({ id, name }) => ({ id, name: name || words.secrets.unnamed }))}
        readFigures={readFigures.bind(null, id)}
        trial={{
          botId: bot.id,
          begin: beginTrial.bind(null, id),
          readPath: readPath.bind(null, id),
          rate: rateAnswer,
          readPassages,
          closed: bot.isActive ? undefined : "off",
        }}
      >
        <ReleaseList
          releases={releases.map((release) => ({ ...release, createdAt: release.createdAt.toISOString() }))}
          use={turnToRelease.bind(null, bot.id)}
          restore={restoreRelease.bind(null, bot.id, id)}
          stop={turnToRelease.bind(null, bot.id, null)}
          disabled={!allowed}
        />
      </FlowEditor>
    </BotPage>
  )
}
