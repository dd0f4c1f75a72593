import { livery } from "./support/livery.ts"
import { look } from "./support/look.ts"
import { privateHost } from "./support/private-host.ts"
import { api, type Customer, expect, test, unique } from "./support/test.ts"

for (const path of ["/", "/sign-in", "/sign-up", "/nothing"])
  test(`anybody's ${path} is accessible and fits a phone`, ({ agency, page }) =>
    look(page, agency.origin + path))

for (const path of ["", "/tenant", "/channel", "/action", "/action/bot"])
  test(`the reference's /docs/api${path} is accessible and fits a phone`, ({ agency, page }) =>
    look(page, `${agency.origin}/docs/api${path}`))

const inside: Record<string, string | ((customer: Customer) => string | Promise<string>)> = {
  "the start": "/home",
  bots: "/bots",
  "a new bot": "/bots/new",
  "a bot's playground": ({ botId }) => `/bots/${botId}`,
  "a bot's knowledge": ({ botId }) => `/bots/${botId}/knowledge?question=Is+it+open+on+Saturdays%3F`,
  "a bot's taught answers": ({ botId }) => `/bots/${botId}/knowledge/answers`,
  "a bot's unanswered questions": ({ botId }) => `/bots/${botId}/knowledge/unanswered`,
  "a bot's channels": ({ botId }) => `/bots/${botId}/channels`,
  "a bot's settings": ({ botId }) => `/bots/${botId}/settings`,
  "a bot that does not exist": "/bots/nothing",
  knowledge: "/knowledge",
  "a source": async (customer) => `/knowledge?source=${await firstOf(customer, "/knowledge/sources")}`,
  conversations: "/conversations",
  "a conversation beside its list": async (customer) =>
    `/conversations?open=${await firstOf(customer, "/conversations")}`,
  "a conversation": async (customer) => `/conversations/${await firstOf(customer, "/conversations")}`,
  analytics: "/analytics",
  "API keys": "/settings/keys",
  webhooks: "/settings/webhooks",
  "saved replies": "/settings/replies",
  secrets: "/settings/secrets",
}

for (const [name, path] of Object.entries(inside))
  test(`the page of ${name} is accessible and fits a phone`, async ({ agency, customer, signedIn }) =>
    look(signedIn, agency.origin + (typeof path === "string" ? path : await path(customer))))

test("the pages of a webhook and its delivery are accessible and fit a phone", async ({
  agency,
  customer,
  request,
  signedIn,
}) => {
  const { token } = await livery<{ token: string }>(
    ...["token", "create", "--account", customer.id, "--kind", "secret"],
  )
  const headers = { authorization: `Bearer ${token}` }
  const url = `http://${privateHost}/${unique("away")}`
  const made = await (await request.post(`${api}/webhooks`, { headers, data: { url } })).json()
  const { id } = made.webhook
  const address = `${agency.origin}/settings/webhooks/${id}`
  const delivery = signedIn.getByRole("row", { name: /webhook\.test/ })
  await request.post(`${api}/webhooks/${id}/test`, { headers })
  await look(signedIn, address, delivery)
  await delivery.getByRole("link").click()
  await expect(signedIn.getByRole("dialog")).toContainText("webhook-id")
  await look(signedIn, signedIn.url(), signedIn.getByRole("dialog"))
  await request.delete(`${api}/webhooks/${id}`, { headers })
})

test("the pages of clients are accessible and fit a phone", async ({ agency, customer, owner }) => {
  await look(owner, `${agency.origin}/clients`)
  await look(owner, `${agency.origin}/clients/${customer.id}`)
})

/** The id of what a list of the REST API begins with. */
async function firstOf({ key }: Customer, path: string): Promise<string> {
  const answer = await fetch(api + path, { headers: { "x-api-key": key } })
  const { data } = (await answer.json()) as { data: { id: string }[] }
  return data[0]?.id ?? ""
}
