import Link from "next/link"
import { notFound } from "next/navigation"
import { FillInForm } from "#components/bot-templates/fill-in-form.tsx"
import { TakeOverForm } from "#components/bot-templates/take-over-form.tsx"
import { BotPage } from "#components/bots/bot-page.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { templateOffer } from "#lib/domain/bot-templates/bot-templates.ts"
import { botOrNotFound, botTitle } from "../../bot-or-not-found.ts"
import { fillIn, takeOverVersion } from "./actions.ts"

type Props = { params: Promise<{ botId: string }> }

export const generateMetadata = ({ params }: Props) => botTitle(words.botTemplates.offer.title, params)

/** What the template of a bot asks its owner for, and what it has for the bot. */
export default async function TemplateOfBotPage({ params }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  const offer = await templateOffer(ctx, { botId: bot.id })
  if (!offer) notFound()
  const texts = words.botTemplates.offer
  const { placeholders, values, differences, version, latest, notes, template } = offer
  const refusal = may(ctx.principal, "bots.write") ? undefined : words.bots.notAllowed
  const isMissing = placeholders.some(({ name, required }) => required && !values[name])
  const isNews = latest > version || differences.length > 0
  return (
    <BotPage bot={bot}>
      <p className="mb-6 border-b pb-6 text-13 text-muted">
        <Link href={`/bots/${bot.id}/settings`} className="rounded-mark underline-offset-4 hover:underline">
          {texts.back}
        </Link>
        {" · "}
        {texts.madeFrom(template.name, version)} {latest > version ? texts.update : !isNews && texts.upToDate}
      </p>
      {notes.length > 0 && (
        <SettingsSection title={texts.news}>
          <ul className="grid gap-2 text-13">
            {notes.map((note) => (
              <li key={note} className="whitespace-pre-wrap break-words">
                {note}
              </li>
            ))}
          </ul>
        </SettingsSection>
      )}
      {placeholders.length > 0 && (
        <div className={notes.length > 0 ? "border-t pt-8" : undefined}>
          <FillInForm action={fillIn.bind(null, bot.id)} offer={offer} disabled={Boolean(refusal)} />
        </div>
      )}
      {isNews && (
        <div className="pt-8">
          <TakeOverForm
            // The differences of another version, or of other details, are chosen from anew.
            key={`${latest} ${JSON.stringify(values)} ${differences.map(({ part }) => part).join()}`}
            action={takeOverVersion.bind(null, bot.id)}
            version={latest}
            differences={differences}
            disabledReason={refusal ?? (isMissing ? texts.missing : undefined)}
          />
        </div>
      )}
    </BotPage>
  )
}
