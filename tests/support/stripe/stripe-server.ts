import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import Stripe from "stripe"
import { type Answer, type Asked, failure, found, list, missing, ok } from "./answers.ts"
import { onboard, onboardPage, openOnboarding, openSession, pay, payPage } from "./checkout-pages.ts"
import { type Form, formOf, listOf, readForm, textOf } from "./read-form.ts"
import { AccountState, newStripeId, type Price, type Subscription, seconds } from "./stripe-state.ts"

/** An event as it is sent: the bytes and the signature over them. */
export interface SentEvent {
  body: string
  signature: string
}

/**
 * What Livery asks of Stripe, over HTTP on loopback: connected accounts, products, prices, customers, its page to pay on,
 * its portal and subscriptions, with the answers, the errors and the repeatable requests of Stripe's API. `send` is told of
 * each event, signed with `secret`.
 */
export async function startStripe({
  secret,
  send = () => {},
  onPort = 0,
}: {
  secret: string
  send?: (event: SentEvent) => void
  onPort?: number
}) {
  const accounts = new Map<string, AccountState>()
  const repeated = new Map<string, { status: number; body: string }>()
  const state = { requests: [] as string[], fails: false }
  const stateOf = (id: string) => {
    const known = accounts.get(id)
    if (known) return known
    const made = new AccountState()
    accounts.set(id, made)
    return made
  }
  const tell = (account: string, type: string, object: object) => {
    const body = JSON.stringify({
      id: newStripeId("evt"),
      object: "event",
      type,
      account,
      created: seconds(Date.now()),
      data: { object },
    })
    send({ body, signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret }) })
  }
  const server = createServer(async (request, response) => {
    const asked = await read(request, stateOf)
    state.requests.push(`${asked.method} ${asked.path}`)
    const key = request.headers["idempotency-key"]
    const once = key === undefined ? undefined : `${asked.accountId} ${String(key)}`
    const before = once === undefined ? undefined : repeated.get(once)
    const told: Answer =
      before ?? (state.fails ? failure(500, "api_error", "An unknown error occurred") : answer(asked))
    const { status, body, location } = told
    if (once !== undefined && status < 500) repeated.set(once, { status, body })
    response
      .writeHead(status, {
        "content-type": body.startsWith("<") ? "text/html" : "application/json",
        ...(location && { location }),
      })
      .end(body)
  })
  await new Promise<void>((resolve) => server.listen(onPort, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function answer(asked: Asked): Answer {
    const { method, path, form, query, account, accountId } = asked
    const [, , kind = "", id = "", part = ""] = path.split("/")
    const route = `${method} ${kind}${id ? "/:id" : ""}${part ? `/${part}` : ""}`
    switch (route) {
      case "POST accounts": {
        const made = newStripeId("acct")
        stateOf(made)
        return ok(accountObject(made))
      }
      case "GET accounts/:id":
        return accounts.has(id) ? ok(accountObject(id)) : missing("account")
      case "POST account_links":
        return openOnboarding(form, url, stateOf)
      case "GET products/:id":
        return found(account.products.get(id), "product")
      case "POST products/:id": {
        const product = account.products.get(id)
        if (product) product.name = textOf(form, "name") ?? product.name
        return found(product, "product")
      }
      case "POST products": {
        const own = textOf(form, "id") ?? newStripeId("prod")
        if (account.products.has(own)) return failure(400, "invalid_request_error", "Product already exists.")
        const product = {
          id: own,
          object: "product" as const,
          name: textOf(form, "name") ?? "",
          metadata: formOf(form, "metadata"),
        }
        account.products.set(own, product)
        return ok(product)
      }
      case "GET prices": {
        const keys = [...query.entries()]
          .filter(([name]) => name.startsWith("lookup_keys"))
          .map(([, value]) => value)
        return ok(
          list([...account.prices.values()].filter(({ lookup_key }) => keys.includes(lookup_key ?? ""))),
        )
      }
      case "POST prices": {
        const product = textOf(form, "product") ?? ""
        if (!account.products.has(product)) return missing("product")
        const price: Price = {
          id: newStripeId("price"),
          object: "price",
          product,
          unit_amount: Number(textOf(form, "unit_amount")),
          currency: textOf(form, "currency") ?? "",
          lookup_key: textOf(form, "lookup_key") ?? null,
          recurring: { interval: textOf(formOf(form, "recurring"), "interval") ?? "month" },
          metadata: formOf(form, "metadata") as Record<string, string>,
          active: true,
        }
        account.prices.set(price.id, price)
        return ok(price)
      }
      case "POST customers": {
        const customer = {
          id: newStripeId("cus"),
          object: "customer" as const,
          name: textOf(form, "name") ?? "",
          metadata: formOf(form, "metadata"),
        }
        account.customers.set(customer.id, customer)
        return ok(customer)
      }
      case "POST checkout/:id":
        return openSession(asked, url)
      case "GET onboard/:id":
        return onboardPage()
      case "POST onboard/:id":
        return onboard(id, stateOf)
      case "GET pay/:id":
        return payPage(id, stateOf)
      case "POST pay/:id":
        return pay(id, stateOf, tell)
      case "POST billing_portal/:id":
        return ok({
          id: newStripeId("bps"),
          object: "billing_portal.session",
          url: `${url}/portal/${textOf(form, "customer")}`,
        })
      case "GET subscriptions": {
        const own = [...account.subscriptions.values()].filter(
          ({ customer }) => customer === query.get("customer"),
        )
        return ok(list(own))
      }
      case "POST subscriptions/:id": {
        const subscription = account.subscriptions.get(id)
        const [item] = listOf(form, "items") as Form[]
        const price = account.prices.get(item ? (textOf(item, "price") ?? "") : "")
        if (!subscription || !price) return missing("subscription")
        for (const each of subscription.items.data) each.price = price
        subscription.cancel_at_period_end = false
        tell(accountId, "customer.subscription.updated", subscription)
        return ok(subscription)
      }
      case "DELETE subscriptions/:id": {
        const subscription = account.subscriptions.get(id)
        if (!subscription) return missing("subscription")
        subscription.status = "canceled"
        tell(accountId, "customer.subscription.deleted", subscription)
        return ok(subscription)
      }
      default:
        return failure(404, "invalid_request_error", `Unrecognized request URL (${route})`)
    }
  }

  const accountObject = (id: string) => {
    const isReady = accounts.get(id)?.isReady === true
    return { id, object: "account", charges_enabled: isReady, details_submitted: isReady }
  }

  return {
    url,
    state,
    account: stateOf,
    /** An agency has filled in what Stripe wants to know. */
    finish: (id: string) => Object.assign(stateOf(id), { isReady: true }),
    /** Changes a subscription as Stripe does by itself, and tells of it. */
    change(accountId: string, subscription: Subscription, change: Partial<Subscription>) {
      Object.assign(subscription, change)
      const type = change.status === "canceled" ? "deleted" : "updated"
      tell(accountId, `customer.subscription.${type}`, structuredClone(subscription))
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function read(request: IncomingMessage, stateOf: (id: string) => AccountState): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://stripe.test")
  const accountId = String(request.headers["stripe-account"] ?? "platform")
  return {
    method: request.method ?? "GET",
    path: pathname,
    form: readForm(await text(request)),
    query: searchParams,
    account: stateOf(accountId),
    accountId,
  }
}
