import { afterAll, beforeEach, expect } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system, systemSql } from "#lib/db/system.ts"
import {
  cancelAtStripe,
  checkStripe,
  connectStripe,
  pushPlan,
  saveBilling,
  settleClient,
  startCheckout,
  syncStripe,
  takeStripeEvent,
} from "#lib/domain/billing/billing.ts"
import { assignPlan } from "#lib/domain/clients/clients.ts"
import { createPlan } from "#lib/domain/price-list/price-list.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { type SentEvent, startStripe } from "#tests/support/stripe/stripe-server.ts"
import type { Subscription } from "#tests/support/stripe/stripe-state.ts"

const SECRET = "whsec_of_tests"
const TAKE = `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
  where t.id = j.task_id and t.identifier in ('sync-stripe', 'push-plan-to-stripe', 'cancel-at-stripe')
  returning t.identifier as task, j.payload`

/** Stripe on loopback for a file's tests, and agencies that are connected to it. Call it at the top of the file. */
export async function useStripe() {
  const events: SentEvent[] = []
  const stripe = await startStripe({ secret: SECRET, send: (event) => events.push(event) })
  afterAll(stripe.close)
  useSettings({
    STRIPE_SECRET_KEY: "sk_test_of_tests",
    STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_API_URL: stripe.url,
  })
  beforeEach(() => {
    events.length = 0
    stripe.state.fails = false
  })
  const agencies = new Map<string, Context>()

  /** An agency that is connected, with plans of 30.00 and 90.00 a month and a free one, and a client on the first. */
  async function makeConnected({ trialDays = 0 } = {}) {
    const agency = (await makeAgency()).ctx
    agencies.set(agency.account.id, agency)
    await connectStripe(agency, {})
    const where = { accountId: agency.account.id }
    const account = (await system().billingProfile.findFirstOrThrow({ where })).stripeAccountId ?? ""
    stripe.finish(account)
    expect(await checkStripe(agency, {})).toEqual({ isReady: true })
    await saveBilling(agency, { mode: "stripe", sellerName: "Acme Ltd" })
    const offered = { isOffered: true }
    const pro = (await createPlan(agency, { name: "Pro", price: 3000, trialDays, ...offered })).id
    const max = (await createPlan(agency, { name: "Max", price: 9000, ...offered })).id
    const free = (await createPlan(agency, { name: "Free", price: 0, ...offered })).id
    const client = await makeSibling(agency.account.id)
    const clientId = client.account.id
    await assignPlan(agency, { clientId, planId: pro })
    await settleClient(agency, { id: clientId })
    return { agency, account, client, clientId, pro, max, free }
  }

  /** The client pays on Stripe's page, as a person with a browser does. Answers where that leads back to. */
  async function pay(client: Context, planId: string): Promise<string> {
    const { url } = await startCheckout(client, { planId })
    const answer = await fetch(url ?? "", { method: "POST", redirect: "manual" })
    expect(answer.status).toBe(303)
    return answer.headers.get("location") ?? ""
  }

  /** Does what is queued, in no particular process. */
  async function work(): Promise<void> {
    const { rows } = await systemSql().query<{ task: string; payload: Record<string, string> }>(TAKE)
    for (const { task, payload } of rows) {
      const { accountId = "", clientId = "", externalId = "" } = payload
      const agency = agencies.get(accountId) as Context
      if (task === "cancel-at-stripe") await cancelAtStripe(agency, { externalId })
      else await (task === "sync-stripe" ? syncStripe : pushPlan)(agency, { clientId })
    }
  }

  /** Hands over what Stripe has sent since, then does what was queued for it. */
  async function deliver(): Promise<void> {
    for (const { body, signature } of events.splice(0)) await takeStripeEvent(body, signature)
    await work()
  }

  const atStripe = (account: string) => [...stripe.account(account).subscriptions.values()]

  /** The same, with a client that pays for its plan. */
  async function makePaying() {
    const made = await makeConnected()
    await pay(made.client, made.pro)
    await deliver()
    const [subscription] = atStripe(made.account)
    return { ...made, subscription: subscription as Subscription }
  }
  return { stripe, events, makeConnected, makePaying, pay, work, deliver, atStripe }
}
