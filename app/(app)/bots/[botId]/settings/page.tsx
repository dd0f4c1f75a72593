import { TemplateNotice } from "#components/bot-templates/template-notice.tsx"
import { BotAvailability } from "#components/bots/bot-availability.tsx"
import { BotPage } from "#components/bots/bot-page.tsx"
import { BotSettingsForm } from "#components/bots/bot-settings-form.tsx"
import { BudgetForm } from "#components/budgets/budget-form.tsx"
import { DangerSection } from "#components/shell/danger-section.tsx"
import { moneyText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { env } from "#lib/core/env.ts"
import { templateOffer } from "#lib/domain/bot-templates/bot-templates.ts"
import { getBotBudget } from "#lib/domain/budgets/budgets.ts"
import { budgetText } from "../../../budget-of-form.ts"
import { modelChoicesOf } from "../../model-choices-of.ts"
import { formOf } from "../../settings-of.ts"
import { botOrNotFound, botTitle } from "../bot-or-not-found.ts"
import { makeBotDefault, removeBot, saveBot, saveBotBudget, setBotActive } from "./actions.ts"

type Props = { params: Promise<{ botId: string }> }

export const generateMetadata = ({ params }: Props) => botTitle(words.bots.tabs.settings, params)

export default async function BotSettingsPage({ params }: Props) {
  const ctx = await requireSession()
  const bot = await botOrNotFound(ctx, (await params).botId)
  // What models cost is between the agency and their providers: its clients do not see it.
  const isAgency = ctx.account.kind === "partner" || ctx.agency
  const budget = isAgency ? await getBotBudget(ctx, { id: bot.id }) : null
  const offer = await templateOffer(ctx, { botId: bot.id })
  const currency = env().LIVERY_COST_CURRENCY
  const disabled = !may(ctx.principal, "bots.write")
  const { notAllowed, remove, settings, told, untitled } = words.bots
  const name = bot.name || untitled
  return (
    <BotPage bot={bot}>
      {disabled && <p className="mb-6 border-b pb-6 text-13 text-muted">{notAllowed}</p>}
      {offer && <TemplateNotice botId={bot.id} offer={offer} />}
      <BotSettingsForm
        action={saveBot.bind(null, bot.id)}
        values={formOf(bot)}
        models={await modelChoicesOf(ctx, bot)}
        disabled={disabled}
      />
      {budget && (
        <div className="border-t pt-8">
          <BudgetForm
            action={saveBotBudget.bind(null, bot.id)}
            budget={budgetText(budget)}
            visitorBudget={budgetText({ budget: budget.visitorBudget })}
            used={moneyText(budget.used, currency)}
            currency={currency}
            disabled={disabled}
          />
        </div>
      )}
      <div className="border-t pt-8">
        <BotAvailability
          isActive={bot.isActive}
          isDefault={bot.isDefault}
          disabled={disabled}
          setActive={setBotActive.bind(null, bot.id)}
          makeDefault={makeBotDefault.bind(null, bot.id)}
        />
        <DangerSection
          {...settings.remove}
          name={name}
          action={remove.action}
          question={remove.title(name)}
          warning={remove.text}
          done={told.removed(name)}
          list="/bots"
          disabledReason={disabled ? notAllowed : undefined}
          remove={removeBot.bind(null, bot.id)}
        />
      </div>
    </BotPage>
  )
}
