import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { ClientBilling } from "#components/billing/client-billing.tsx"
import { BudgetForm } from "#components/budgets/budget-form.tsx"
import { ClientAccess } from "#components/clients/client-access.tsx"
import { ClientForm } from "#components/clients/client-form.tsx"
import { ClientNotes } from "#components/clients/client-notes.tsx"
import { ClientPlan } from "#components/clients/client-plan.tsx"
import { ClientStatus } from "#components/clients/client-status.tsx"
import { RemovalSection } from "#components/clients/removal-section.tsx"
import { ViewAsClient } from "#components/clients/view-as-client.tsx"
import { PeopleSection } from "#components/people/people-section.tsx"
import { Page } from "#components/shell/page.tsx"
import { PlanMeters } from "#components/shell/plan-usage.tsx"
import { TagEditor } from "#components/tags/tag-editor.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { moneyText } from "#components/usage/formats.ts"
import { WalletSection } from "#components/wallets/wallet-section.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { env } from "#lib/core/env.ts"
import { isId } from "#lib/core/ids.ts"
import { getBilling, getSubscription, periodEndOf } from "#lib/domain/billing/billing.ts"
import {
  budgetOfClient,
  entriesOfClient,
  listClientNotes,
  listClientTags,
  pageOfClients,
  peopleOfClient,
  walletOfClient,
} from "#lib/domain/clients/clients.ts"
import { listPlans } from "#lib/domain/price-list/price-list.ts"
import { setCharged } from "../../billing/actions.ts"
import { budgetText } from "../../budget-of-form.ts"
import {
  changePlan,
  comparePlan,
  keepPlan,
  removeClient,
  removeForGood,
  saveClient,
  saveClientBudget,
  setSuspended,
  undoRemoval,
  viewAsClient,
} from "../actions.ts"
import { changeTag } from "../bulk-actions.ts"
import { removeNote, writeNote } from "../note-actions.ts"
import { invitePerson, renewInvitation, resetPassword, withdrawInvitation } from "../people-actions.ts"
import { bookWallet, switchWallet } from "../wallet-actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.clients.title
  },
}

const METRICS = ["bots", "conversations", "messages"] as const

type Props = { params: Promise<{ clientId: string }> }

export default async function ClientPage({ params }: Props) {
  const ctx = await requireSession()
  const { clientId: id } = await params
  if (ctx.account.kind !== "partner" || !isId(id)) notFound()
  const {
    clients: [client],
  } = await pageOfClients(ctx, { id })
  if (!client) notFound()
  const [{ people, invitations }, plans, billing, subscription, budget, wallet, entries, tags, notes] =
    await Promise.all([
      peopleOfClient(ctx, id, {}),
      listPlans(ctx, {}),
      getBilling(ctx, {}),
      getSubscription(ctx, { clientId: id }),
      budgetOfClient(ctx, id, {}),
      walletOfClient(ctx, id, {}),
      entriesOfClient(ctx, id, { take: 10 }),
      listClientTags(ctx, {}),
      listClientNotes(ctx, { clientId: id }),
    ])
  const { unnamed, back, usage, plan, columns, access, remove, notAllowed } = words.clients
  const name = client.name || unnamed
  const allowed = may(ctx.principal, "clients.write")
  const suspended = client.status === "suspended"
  const closed = client.removesAt ? remove.first : suspended ? access.notWhileSuspended : undefined
  const refusal = allowed ? closed : notAllowed
  const meters = METRICS.map((metric) => ({
    label: columns[metric],
    used: client.used[metric],
    limit: client.limits[metric],
  }))
  const { ownLimits, planLimits, email } = client
  const currency = env().LIVERY_COST_CURRENCY
  return (
    <Page
      title={name}
      purpose={
        <Link href="/clients" className="rounded-mark underline-offset-4 hover:underline">
          {back}
        </Link>
      }
      badge={<ClientStatus status={client.status} removesAt={client.removesAt} />}
      action={
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/clients/${id}/month`}>{words.monthReport.name}</ButtonLink>
          <ViewAsClient view={viewAsClient.bind(null, id)} disabledReason={refusal} />
        </div>
      }
      aside={
        <div className="grid gap-6">
          <section className="grid gap-4 rounded-panel border p-4" aria-label={usage.title}>
            <div className="grid gap-1">
              <h2 className="font-medium text-14">{usage.title}</h2>
              {client.planName && <p className="text-12 text-muted">{plan(client.planName)}</p>}
            </div>
            <PlanMeters meters={meters} />
            <p className="text-12 text-muted">{usage.text}</p>
          </section>
          <TagEditor
            tags={client.tags}
            suggestions={tags}
            change={allowed ? changeTag.bind(null, id) : undefined}
          />
        </div>
      }
    >
      <ClientPlan
        name={name}
        plan={plans.find((each) => each.id === client.planId) ?? null}
        next={client.nextPlan && { name: client.nextPlan.name, at: client.nextPlan.at.toISOString() }}
        plans={plans.filter(({ archivedAt }) => archivedAt === null)}
        endsAt={periodEndOf(subscription).toISOString()}
        refusal={allowed ? undefined : notAllowed}
        compare={comparePlan.bind(null, id)}
        change={changePlan.bind(null, id)}
        cancel={keepPlan.bind(null, id)}
      />
      <div className="border-b">
        <ClientBilling
          clientId={id}
          isOn={billing.mode !== "off"}
          isUnpaid={client.status === "unpaid"}
          subscription={subscription}
          disabled={!allowed}
          setCharged={setCharged.bind(null, id)}
        />
      </div>
      <div className="pt-8">
        <ClientForm
          action={saveClient.bind(null, id)}
          values={{ name: client.name, email: email ?? "" }}
          own={ownLimits}
          plan={planLimits}
          disabled={!allowed}
        />
      </div>
      <div className="border-b pt-8">
        <BudgetForm
          action={saveClientBudget.bind(null, id)}
          budget={budgetText(budget)}
          used={moneyText(budget.used, currency)}
          currency={currency}
          disabled={!allowed}
        />
      </div>
      <div className="border-b pt-8">
        <WalletSection
          wallet={wallet}
          entries={entries}
          currency={currency}
          ledger={`/clients/${id}/wallet`}
          book={bookWallet.bind(null, id)}
          change={switchWallet.bind(null, id)}
          disabledReason={allowed ? undefined : notAllowed}
        />
      </div>
      <PeopleSection
        people={people}
        invitations={invitations}
        email={email}
        disabledReason={refusal}
        invite={invitePerson.bind(null, id)}
        renew={renewInvitation.bind(null, id)}
        withdraw={withdrawInvitation.bind(null, id)}
        reset={resetPassword.bind(null, id)}
      />
      <ClientNotes
        notes={notes.map(({ id: noteId, authorName, text, createdAt }) => ({
          ...{ id: noteId, authorName, text },
          createdAt: createdAt.toISOString(),
        }))}
        disabled={!allowed}
        write={writeNote.bind(null, id)}
        remove={removeNote.bind(null, id)}
      />
      {!client.removesAt && (
        <ClientAccess
          name={name}
          suspended={suspended}
          disabled={!allowed}
          change={setSuspended.bind(null, id)}
        />
      )}
      <RemovalSection
        name={name}
        removesAt={client.removesAt}
        disabledReason={allowed ? undefined : notAllowed}
        remove={removeClient.bind(null, id)}
        undo={undoRemoval.bind(null, id)}
        removeForGood={removeForGood.bind(null, id)}
      />
    </Page>
  )
}
