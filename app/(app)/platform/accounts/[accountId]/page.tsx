import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { BudgetForm } from "#components/budgets/budget-form.tsx"
import { ClientStatus } from "#components/clients/client-status.tsx"
import { PersonRow } from "#components/people/person-row.tsx"
import { AccountAccess } from "#components/platform-accounts/account-access.tsx"
import { AccountFacts } from "#components/platform-accounts/account-facts.tsx"
import { LimitsForm } from "#components/platform-accounts/limits-form.tsx"
import { ReasonButton } from "#components/platform-accounts/reason-button.tsx"
import { Page } from "#components/shell/page.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { moneyText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import { may } from "#lib/core/context.ts"
import { env } from "#lib/core/env.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { partnerAddress } from "#lib/domain/branding/branding.ts"
import { getAccount } from "#lib/domain/platform/platform.ts"
import { budgetText } from "../../../budget-of-form.ts"
import { requirePlatform } from "../../require-platform.ts"
import { lookInto, saveBudget, saveLimits, setStatus } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.platformAccounts.title
  },
}

type Props = { params: Promise<{ accountId: string }> }

/** An agency or a client as administrators look after it. */
export default async function AccountPage({ params }: Props) {
  const ctx = await requirePlatform()
  const { accountId } = await params
  const account = await getAccount(ctx, { id: accountId }).catch(nullIfNotFound)
  if (!account) notFound()
  const { id, people, slug, ownLimits, planLimits } = account
  const { back, look, limits, people: who } = words.platformAccounts
  const currency = env().LIVERY_COST_CURRENCY
  const name = account.name || words.clients.unnamed
  const refusal = may(ctx.principal, "clients.write") ? undefined : words.platformAccounts.notAllowed
  return (
    <Page
      title={name}
      purpose={
        <Link href="/platform/accounts" className="rounded-mark underline-offset-4 hover:underline">
          {back}
        </Link>
      }
      badge={<ClientStatus status={account.status} />}
      action={
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/platform/audit?account=${id}`}>{words.audit.title}</ButtonLink>
          <ReasonButton
            label={look.action}
            variant="primary"
            texts={{
              text: look.text,
              submit: look.submit,
              submitting: look.submitting,
              title: look.title(name),
            }}
            action={lookInto.bind(null, id)}
            disabledReason={refusal}
          />
        </div>
      }
      aside={<AccountFacts account={account} address={slug && partnerAddress(slug)} currency={currency} />}
    >
      <AccountAccess
        name={name}
        account={account}
        change={setStatus.bind(null, id)}
        disabledReason={refusal}
      />
      <LimitsForm
        action={saveLimits.bind(null, id)}
        text={account.kind === "partner" ? limits.ofAgency : limits.ofClient}
        own={ownLimits}
        plan={account.kind === "partner" ? undefined : planLimits}
        disabled={refusal !== undefined}
      />
      {account.kind === "partner" && (
        <div className="border-b pt-8">
          <BudgetForm
            action={saveBudget.bind(null, id)}
            budget={budgetText(account)}
            used={moneyText(account.cost, currency)}
            currency={currency}
            disabled={refusal !== undefined}
          />
        </div>
      )}
      <SettingsSection title={who.title} description={who.text} narrow>
        {people.length === 0 ? (
          <p className="text-13 text-muted">{words.people.nobody}</p>
        ) : (
          <ul aria-label={who.title} className="divide-y rounded-panel border">
            {people.map(({ id: personId, name: called, email, role, image }) => (
              <PersonRow
                key={personId}
                name={called ?? email}
                image={image}
                detail={called ? `${email}, ${words.home.roles[role]}` : words.home.roles[role]}
              />
            ))}
          </ul>
        )}
      </SettingsSection>
    </Page>
  )
}
