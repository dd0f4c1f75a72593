import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { buildApp } from "../../../scripts/steps/build-app.ts"
import { ACTIONS } from "./action-entries.ts"
import type { Act } from "./acts.ts"
import { addressOf, idsIn, neverIds, without } from "./addresses.ts"
import { type Answer, argumentsOf, ask, resultIn } from "./ask.ts"
import { PAGES, type Place, ROUTES } from "./entries.ts"
import { type Identity, makeIdentities, OUTSIDERS, type Outsider, ROLES } from "./identities.ts"
import { type Called, readActions, startServer, startSite } from "./server.ts"
import { settledSumsOf, sumsOf } from "./sums.ts"
import { type Ids, MARK, makeWorld } from "./world.ts"

process.env.LIVERY_RATE_LIMITS = "off"
const site = await startSite()
process.env.LIVERY_ALLOW_PRIVATE_HOSTS = site.host
// Nobody answers there, and nobody else is asked about domains.
process.env.LIVERY_DNS = "127.0.0.1:9"
const { url, data } = await useDatabase()

let server: Awaited<ReturnType<typeof startServer>> | undefined
let port = 0
let actions = new Map<string, Called>()
let world: Awaited<ReturnType<typeof makeWorld>>
let who: Awaited<ReturnType<typeof makeIdentities>>
let theirs: Ids
let nobodys: Ids

// The suite has built it; alone this builds it first.
beforeAll(async () => {
  await buildApp()
  world = await makeWorld(site.url)
  who = await makeIdentities(world)
  theirs = world.ids
  nobodys = neverIds(theirs)
  actions = await readActions()
  server = await startServer(url, data)
  port = server.port
  await settledSumsOf(url, world.accounts)
}, 900_000)
afterAll(() => {
  server?.child.kill("SIGKILL")
  site.close()
})

const PLACES = [
  ...Object.entries(PAGES).map(([path, place]) => ({ name: path, method: "GET", path, place })),
  ...Object.entries(ROUTES).map(([name, place]) => {
    const [method = "", path = ""] = name.split(" ")
    return { name, method, path, place }
  }),
]

describe.each(PLACES)("$name", ({ name, method, path, place }) => {
  const isPage = name === path
  const names = idsIn(path, place.query)
  const { body } = place as { body?: (ids: Ids) => unknown }
  const asking = (identity: Identity, ids: Ids) =>
    ask(port, identity.hostname, {
      method,
      path: addressOf(path, place.query, ids),
      headers: identity.headers,
      body: body?.(ids),
    })

  test.each(OUTSIDERS)("tells %s nothing of the victims'", async (outsider) => {
    const identity = await who.outsider(outsider)
    const answer = await asking(identity, theirs)
    expect(answer.status).toBeLessThan(500)
    if (isOpenTo(outsider, place) && (names.length > 0 || isOfPlatform(place))) return
    expect(contextOf(answer.text)).toBe("")
    expectAs(identity, place, answer, { isPage, isTheirs: path.includes("[") && names.length > 0 })
    if (names.length === 0 && !body) return
    const other = await asking(identity, nobodys)
    expect(comparable(answer, theirs)).toEqual(comparable(other, nobodys))
  })

  if (place.by !== "anyone")
    test.each(ROLES)("knows the victims' %s", async (role) => {
      const identity = await who.insider(place.by, role)
      const answer = await asking(identity, theirs)
      expect(answer.status).toBeLessThan(500)
      if (!place.by.includes(identity.kind ?? "customer")) return expect(answer.status).toBe(404)
      const shows = place.shows ?? (role === "owner" && path.includes("["))
      if (shows) expect(`${answer.status} ${answer.text}`).toContain(MARK)
    })
})

describe("server actions", () => {
  test("are all in the build", () => {
    expect(Object.keys(ACTIONS).filter((name) => !actions.has(name))).toEqual([])
  })

  test.each(OUTSIDERS)("change nothing of the victims' for %s, and say nothing of them", async (outsider) => {
    const before = await settledSumsOf(url, world.accounts)
    const faults: string[] = []
    for (const [name, act] of Object.entries(ACTIONS)) {
      // Whoever has the secret of a link may follow it on the host that it is of; an administrator may look after agencies.
      if (namesIds(act) && isOpenTo(outsider, act)) continue
      const answers: string[] = []
      for (const ids of namesIds(act) ? [theirs, nobodys] : [theirs]) {
        const answer = await call(name, act, await who.outsider(outsider), ids)
        if (answer.status >= 500) faults.push(`${name} answered ${answer.status}`)
        if (answer.text.includes(MARK)) faults.push(`${name} told of the victim`)
        answers.push(outcome(answer, ids))
      }
      const [given, other] = answers
      if (other !== undefined && given !== other) faults.push(`${name} knows the ids: ${given} | ${other}`)
    }
    who.forget()
    expect(faults).toEqual([])
    expect(await sumsOf(url, world.accounts)).toEqual(before)
  })

  test.each(["viewer", "editor"] as const)(
    "of others' rights change nothing for the victims' %s",
    async (role) => {
      const identities = [await who.insider(["customer"], role), await who.insider(["partner"], role)]
      const before = await settledSumsOf(url, world.accounts)
      for (const [name, act] of Object.entries(ACTIONS)) {
        if (act.needs !== "owner" && (role === "editor" || !act.needs)) continue
        const identity = await who.insider(act.by, role)
        expect(identities).toContain(identity)
        expect((await call(name, act, identity, theirs)).status, name).toBeLessThan(500)
      }
      expect(await sumsOf(url, world.accounts)).toEqual(before)
    },
  )

  test("answer the victims' own people otherwise than strangers, so that the same answer means something", async () => {
    const faults: string[] = []
    for (const [name, act] of Object.entries(ACTIONS)) {
      if (act.by === "anyone" || !namesIds(act)) continue
      const owner = await who.insider(act.by, "owner")
      const none = outcome(await call(name, act, owner, nobodys), nobodys)
      const given = outcome(await call(name, act, owner, theirs), theirs)
      if (none === given && !act.same) faults.push(`${name}: ${given}`)
    }
    expect(faults).toEqual([])
  })
})

/**
 * Whether somebody may rightly see what an address of anybody's shows: on the agency's own host, or on each of the install;
 * or is the administrator, whose pages are about everybody.
 */
const isOpenTo = (outsider: Outsider, { by, onInstall }: Pick<Place, "by" | "onInstall">) =>
  by === "anyone"
    ? outsider !== "another partner" && (outsider !== "admin" || onInstall === true)
    : outsider === "admin" && isOfPlatform({ by })

const isOfPlatform = ({ by }: Pick<Place, "by">) => by !== "anyone" && by.every((kind) => kind === "platform")

/** Whether an action is called with anybody's id. */
function namesIds({ args }: Act): boolean {
  let names = false
  args(
    new Proxy({} as Ids, {
      get() {
        names = true
        return "id"
      },
    }),
  )
  return names
}

const call = (name: string, { args }: Act, { hostname, headers }: Identity, ids: Ids) => {
  const { id = "", page = "" } = actions.get(name) ?? {}
  const path = addressOf(page, {}, nobodys)
  return ask(port, hostname, {
    ...{ method: "POST", path, body: argumentsOf(args(ids)) },
    headers: { ...headers, "next-action": id, accept: "text/x-component" },
  })
}

/**
 * What two answers have to have in common: status, where they lead and what they say, without the ids that were asked for.
 * How far a page's head and scripts have come is left to chance; a page that is not shown says nothing else.
 */
const comparable = ({ status, location = "", text }: Answer, ids: Ids): string[] =>
  [String(status), location, status === 200 ? withoutHead(text) : withoutTags(withoutHead(text))].map(
    (part) => without(part, ids),
  )

const withoutHead = (text: string) =>
  text.replaceAll(/<head>.*?<[/]head>|<script.*?<[/]script>|<title>.*?<[/]title>|<link [^>]*>/gs, "")
const withoutTags = (text: string) => text.replaceAll(/<[^>]*>/g, "")

/** The same of two answers of a server action, whatever page stands beside them. */
const outcome = ({ status, location = "", text }: Answer, ids: Ids): string =>
  without(`${status} ${location} ${resultIn(text)}`, ids)

/** The victims' words in an answer with what is around the first of them; empty where there are none. */
function contextOf(text: string): string {
  const at = text.indexOf(MARK)
  return at < 0 ? "" : text.slice(Math.max(0, at - 100), at + 100)
}

function expectAs(
  { kind }: Identity,
  { by }: Place,
  { status, location }: Answer,
  { isPage, isTheirs }: { isPage: boolean; isTheirs: boolean },
) {
  if (by === "anyone") return
  if (kind === null) {
    if (!isPage) return expect([401, 403, 404]).toContain(status)
    if (isOfPlatform({ by })) return expect(status).toBe(404)
    return expect([status, location]).toEqual([307, expect.stringMatching(/^[/]sign-in/)])
  }
  if (isPage && (isTheirs || !by.includes(kind))) expect([404, 307]).toContain(status)
  else if (!by.includes(kind)) expect(status).toBeGreaterThanOrEqual(isTheirs ? 200 : 401)
  else expect([status, location]).not.toEqual([307, expect.stringMatching(/^[/]sign-in/)])
}
