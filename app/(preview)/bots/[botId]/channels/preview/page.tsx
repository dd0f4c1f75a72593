import { headers } from "next/headers"
import { botOrNotFound } from "#app/(app)/bots/[botId]/bot-or-not-found.ts"
import { PreviewStage } from "#components/channels/preview/preview-stage.tsx"
import { requireSession } from "#lib/auth/session-context.ts"
import { pictureOfSite } from "./picture-of-site.ts"

type Props = { params: Promise<{ botId: string }> }

/** The chat as visitors get it, on a page that stands for the client's own. It is shown in a frame of the settings. */
export default async function PreviewPage({ params }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const nonce = (await headers()).get("x-nonce") ?? undefined
  return <PreviewStage botId={bot.id} nonce={nonce} site={await pictureOfSite(ctx, bot.id)} />
}
