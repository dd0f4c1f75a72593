import { type Answer, type Asked, missing, ok } from "./answers.ts"
import { type Form, formOf, listOf, textOf } from "./read-form.ts"
import {
  type AccountState,
  beginSubscription,
  type CheckoutSession,
  newStripeId,
  seconds,
} from "./stripe-state.ts"

type Tell = (account: string, type: string, object: object) => void
type StateOf = (id: string) => AccountState

/** Where an agency's owner says what Stripe wants to know, once. */
export function openOnboarding(form: Form, url: string, stateOf: StateOf): Answer {
  const id = textOf(form, "account") ?? ""
  stateOf(id).returnsTo = textOf(form, "return_url") ?? ""
  return ok({ object: "account_link", url: `${url}/v1/onboard/${id}`, expires_at: 0 })
}

export const onboardPage = (): Answer => ({ status: 200, body: htmlPage("Your account", "Agree") })

export function onboard(id: string, stateOf: StateOf): Answer {
  const state = stateOf(id)
  state.isReady = true
  return { status: 303, body: "", location: state.returnsTo }
}

const htmlPage = (title: string, button: string, text = "") =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1><p>${text}</p><form method="post"><button>${button}</button></form></html>`

/** Makes a page to pay on, below the server's `url`. */
export function openSession({ form, account, accountId }: Asked, url: string): Answer {
  const customer = textOf(form, "customer") ?? ""
  const [line] = listOf(form, "line_items") as Form[]
  const price = line ? (textOf(line, "price") ?? "") : ""
  if (!account.customers.has(customer)) return missing("customer")
  if (!account.prices.has(price)) return missing("price")
  const data = formOf(form, "subscription_data")
  const days = Number(textOf(data, "trial_period_days") ?? 0)
  const trialEnd = textOf(data, "trial_end") ?? (days ? seconds(Date.now()) + days * 86_400 : null)
  const id = newStripeId("cs")
  const session: CheckoutSession = {
    id,
    object: "checkout.session",
    customer,
    client_reference_id: textOf(form, "client_reference_id") ?? "",
    url: `${url}/v1/pay/${accountId}.${id}`,
    success_url: textOf(form, "success_url") ?? "",
    cancel_url: textOf(form, "cancel_url") ?? "",
    status: "open",
    wanted: {
      price,
      metadata: formOf(data, "metadata") as Record<string, string>,
      trialEnd: trialEnd === null ? null : Number(trialEnd),
    },
  }
  account.sessions.set(id, session)
  return ok(session)
}

/** The page itself, as whoever pays sees it. */
export function payPage(place: string, stateOf: StateOf): Answer {
  const { account, session } = sessionOf(place, stateOf)
  if (!session) return missing("session")
  const price = account.prices.get(session.wanted.price)
  return { status: 200, body: htmlPage("Pay", "Pay", `${price?.unit_amount} ${price?.currency}`) }
}

/** Its button: begins the subscription, tells of it and leads back. */
export function pay(place: string, stateOf: StateOf, tell: Tell): Answer {
  const { accountId, account, session } = sessionOf(place, stateOf)
  const price = session && account.prices.get(session.wanted.price)
  if (!session || !price) return missing("session")
  if (session.status === "open") {
    session.status = "complete"
    const subscription = beginSubscription(account, { ...session.wanted, customer: session.customer, price })
    tell(accountId, "customer.subscription.created", subscription)
    tell(accountId, "checkout.session.completed", session)
  }
  return { status: 303, body: "", location: session.success_url.replace("{CHECKOUT_SESSION_ID}", session.id) }
}

function sessionOf(place: string, stateOf: StateOf) {
  const [accountId = "", id = ""] = place.split(".")
  const account = stateOf(accountId)
  return { accountId, account, session: account.sessions.get(id) }
}
