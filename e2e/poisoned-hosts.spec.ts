import { freePort } from "../scripts/steps/free-port.ts"
import { startInbox } from "../tests/support/smtp-inbox.ts"
import { type Install, startInstall } from "./support/own-install.ts"
import { type Names, POISONED, type PoisonedForm } from "./support/poisoned-forms.ts"
import { type RawAnswer, rawRequest } from "./support/raw-request.ts"
import { expect, test, unique } from "./support/test.ts"

// An install of its own: with a mail server the journeys of others would go another way.
const port = await freePort()
const EVIL = "evil.example"
const slug = unique("brightdesk")
const names: Names = { own: `${slug}.localhost:${port}`, rival: `rivalis.localhost:${port}`, evil: EVIL }
const origin = `http://${names.own}`
const owner = { email: "owner@brightdesk.test", password: "a pass phrase of an owner" }
/** One person is mailed five links an hour. */
const EACH = 5
const people = Array.from({ length: Math.ceil(POISONED.length / EACH) }, (_, at) => `person${at}@lind.test`)

let inbox: Awaited<ReturnType<typeof startInbox>>
let install: Install
let botId = ""

test.beforeAll(async () => {
  test.setTimeout(300_000)
  inbox = await startInbox()
  // Each request counts under a network of its own.
  install = await startInstall(port, { SMTP_URL: inbox.url, LIVERY_TRUSTED_PROXIES: "1" })
  const partner = ["partner", "create", "--name", "Brightdesk", "--slug", slug]
  const { account } = await install.livery<{ account: { id: string } }>(
    ...[...partner, "--email", owner.email, "--password", owner.password],
  )
  await install.livery(
    ...["partner", "create", "--name", "Rivalis", "--slug", "rivalis"],
    ...["--email", "owner@rival.test", "--password", owner.password],
  )
  let key = ""
  for (const email of people) {
    const made = await install.livery<{ apiKey: string }>(
      ...["customer", "create", "--partner", account.id, "--name", `Lind ${email}`],
      ...["--email", email, "--password", "a pass phrase of a client"],
    )
    key ||= made.apiKey
  }
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/bots`, {
    method: "POST",
    headers: { "x-api-key": key, "content-type": "application/json" },
    body: JSON.stringify({ name: "Workshop bot", channel_type: "webchat" }),
  })
  botId = ((await answer.json()) as { data: { id: string } }).data.id
})
test.afterAll(async () => {
  await install?.stop()
  await inbox?.close()
})

let network = 0
const request = (
  { lines, target }: PoisonedForm,
  method: string,
  path: string,
  more: string[] = [],
  body = "",
) => {
  network++
  const line = `${method} ${target ? target(names, path) : path}`
  const forwarded = `X-Forwarded-For: 198.51.${network >> 8}.${network & 255}`
  const headers = lines(names)
  const named = headers.some((header) => /^x-forwarded-for:/i.test(header)) ? [] : [forwarded]
  return rawRequest(port, line, [...headers, ...named, ...more], body)
}

/** Every address in an answer or mail leads to the agency's own host, and no other brand shows. */
function expectOwn(text: string, what: string) {
  expect(text, what).not.toMatch(/evil\.example|31337|javascript:/i)
  expect(text, what).not.toMatch(/rivalis/i)
}
const linksIn = (text: string) => [...text.matchAll(/https?:\/\/[^\s"'<>)\]]+/g)].map(([link]) => link)

function expectRefused({ status, body, location }: RawAnswer, what: string) {
  // 0: the server hung up.
  expect([0, 400, 404, 421], what).toContain(status)
  expect(location, what).toBeNull()
  expect(body, what).not.toMatch(/brightdesk|rivalis|workshop/i)
}

test(`no page, redirect or link follows any of ${POISONED.length} forms of a poisoned host`, async () => {
  test.setTimeout(300_000)
  expect(POISONED.length).toBeGreaterThanOrEqual(30)
  for (const form of POISONED)
    await test.step(form.name, async () => {
      for (const path of [
        "/",
        "/sign-in",
        `/chat/${botId}`,
        "/privacy",
        "/manifest.webmanifest",
        "/docs/api",
      ]) {
        const answer = await request(form, "GET", path)
        const what = `${form.name}, ${path}`
        if (!form.isServed) {
          expectRefused(answer, what)
          continue
        }
        expect(answer.status, what).toBe(200)
        expectOwn(answer.head + answer.body, what)
        expect(answer.body, what).toMatch(/brightdesk|workshop/i)
        const canonical = /<link rel="canonical" href="([^"]*)"/.exec(answer.body)?.[1]
        const shared = /<meta property="og:url" content="([^"]*)"/.exec(answer.body)?.[1]
        for (const link of [canonical, shared]) if (link) expect(link, what).toBe(`${origin}/chat/${botId}`)
        if (path.startsWith("/chat/")) expect([canonical, shared], what).not.toContain(undefined)
      }
      for (const path of ["/home", "/clients", `/api/auth/signin?callbackUrl=http%3A%2F%2F${EVIL}%2F`]) {
        const answer = await request(form, "GET", path)
        const what = `${form.name}, ${path}`
        if (!form.isServed) expectRefused(answer, what)
        else if (answer.location) {
          expectOwn(answer.location, what)
          expect(new URL(answer.location, origin).origin, what).toBe(origin)
        } else expectOwn(answer.head, what)
      }
    })
})

/** Sends a form of a page as a browser without scripts does, under a poisoned host. */
async function submit(form: PoisonedForm, path: string, fields: Record<string, string>) {
  const page = await rawRequest(port, `GET ${path}`, [`Host: ${names.own}`])
  const [hidden = ""] = /<form[^>]*multipart\/form-data[\s\S]*?<\/form>/.exec(page.body) ?? []
  const kept = [...hidden.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, unescaped(value)] as const,
  )
  expect(kept.length, `a form on ${path}`).toBeGreaterThan(0)
  const boundary = "----poisoned"
  const parts = [...kept, ...Object.entries(fields)].map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  // Browsers spell a page's origin in one way alone, and another one is a foreign form.
  const isPlain = form.lines(names)[0] === `Host: ${names.own}`
  const more = [
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    ...(isPlain ? [`Origin: ${origin}`] : []),
  ]
  return request(form, "POST", path, more, `${parts.join("")}--${boundary}--\r\n`)
}
const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")

/** The one mail that has come for an address since it was asked for. */
async function mailTo(address: string, since: number) {
  const mine = () => inbox.received.slice(since).filter(({ to }) => to.includes(address))
  await expect.poll(() => mine().length, { timeout: 30_000 }).toBe(1)
  return mine()[0]?.content ?? ""
}

function expectOwnMail(content: string, what: string) {
  expectOwn(content, what)
  expect(content, what).toContain("Brightdesk")
  const links = linksIn(content)
  expect(links.length, what).toBeGreaterThan(0)
  for (const link of links) expect(new URL(link).origin, what).toBe(origin)
}

test("no mail of a sign-up or a lost password follows any of them", async () => {
  test.setTimeout(600_000)
  for (const [at, form] of POISONED.entries())
    await test.step(form.name, async () => {
      const newcomer = `new${at}@alder.test`
      const known = people[Math.floor(at / EACH)] ?? ""
      const since = inbox.received.length
      const signUp = { name: "Ada", company: "Alder", email: newcomer, password: "a pass phrase of Ada's" }
      const answers = [
        await submit(form, "/sign-up", signUp),
        await submit(form, "/forgot-password", { email: known }),
      ]
      if (!form.isServed) {
        for (const answer of answers) expectRefused(answer, form.name)
        return
      }
      for (const answer of answers) expectOwn(answer.head + answer.body, form.name)
      expectOwnMail(await mailTo(newcomer, since), `${form.name}, sign-up`)
      expectOwnMail(await mailTo(known, since), `${form.name}, lost password`)
    })
  // Nothing was mailed for the others.
  const served = POISONED.filter(({ isServed }) => isServed).length
  expect(inbox.received.length).toBe(2 * served)
})
