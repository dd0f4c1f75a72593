import { newId } from "#lib/core/ids.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { UNLIMITED } from "#lib/domain/plans/schema.ts"
import { type Caller, credential, makeCaller, partnerOf, sender } from "#tests/support/api.ts"
import type { Role } from "./arbitrary-request.ts"
import { beginVisit, visitorHeaders } from "./fuzz-visitor.ts"
import { isOfAgency, isOfVisitors, type Whose } from "./id-texts.ts"
import { makeOwner, makeThing, makeThings, type Things } from "./make-thing.ts"
import type { Target } from "./targets.ts"

const SETS = 4
/** One that nothing ever had. */
const GONE = "01900000-0000-7000-8000-000000000000"

/** What a visitor is gone after. */
const ENDS_A_VISIT = new Set(["DELETE /visitor", "POST /visitor/sessions/logout"])

/** Accounts and things for the requests of a run, and an account that they must leave alone. */
export interface FuzzWorld {
  /** Of the account that nothing may happen to, and of its agency. */
  strangers: readonly string[]
  idOf(set: number, whose: Whose, kind: string): string
  credentialOf(target: Target, as: Role): Record<string, string>
  /** Makes again what a request to an operation has deleted. */
  renew(target: Target, set: number): Promise<void>
}

/** `hook`: an address on this machine that webhooks may be sent to. */
export async function makeFuzzWorld(hook: string): Promise<FuzzWorld> {
  const owner = await makeCaller(UNLIMITED, UNLIMITED)
  const agency = await partnerOf(owner)
  const mine = await makeOwner(owner.ctx, agency.ctx, { hook, site: "https://site.fuzz.invalid" })
  const sets: Things[] = []
  for (let n = 0; n < SETS; n++) sets.push(await makeThings(mine))
  const stranger = await makeCaller()
  const elsewhere = { hook, site: "https://other.fuzz.invalid" }
  const theirs = await makeThings(await makeOwner(stranger.ctx, (await partnerOf(stranger)).ctx, elsewhere))
  const own = { owner, agency, ...(await limitedKeys(owner, agency)) }
  const setAt = (n: number) => sets[n % SETS] ?? theirs
  return {
    strangers: [stranger.ctx.account.id, stranger.ctx.account.parentId ?? ""],
    idOf(set, whose, kind) {
      if (whose === "gone") return GONE
      if (whose === "foreign") return theirs.ids[kind] ?? GONE
      const { ids, aliases } = setAt(whose === "next" ? set + 1 : set)
      return (whose === "alias" ? aliases[kind] : undefined) ?? ids[kind] ?? GONE
    },
    credentialOf: ({ family, path }, as) =>
      family === "visitor"
        ? visitorHeaders(mine.visitors, as, owner.secretKey)
        : credentialOf(own, family, isOfAgency(path), as),
    async renew({ name, method, path }, set) {
      if (ENDS_A_VISIT.has(name)) {
        await beginVisit(mine.visitors)
        for (const things of sets) await makeThing("visit", mine, things)
        return
      }
      if (method === "DELETE" && isOfVisitors(path)) return makeThing("visit", mine, setAt(set))
      const param = [...path.matchAll(/\{(\w+?)_?[iI]d\}/g)].at(-1)?.[1] ?? ""
      if (method !== "DELETE" && !path.endsWith("/delete")) return
      await makeThing(isOfAgency(path) && param === "token" ? "clienttoken" : param, mine, setAt(set))
    },
  }
}

async function limitedKeys(owner: Caller, agency: Caller) {
  const allowedRoutes = ["bot/**", "!bot/*/delete", "conversation/*/fetch"]
  const narrow = await createToken(owner.ctx, { kind: "secret", allowedRoutes })
  const opened = await sender(credential("action", agency.secretKey))(
    `POST /partner/user/${owner.ctx.account.id}/session/create`,
    { body: { durationInSeconds: 86_400 } },
  )
  return { narrow: narrow.token, session: opened.json.token ?? "" }
}

function credentialOf(
  own: { owner: Caller; agency: Caller; narrow: string; session: string },
  family: Target["family"],
  isAgencys: boolean,
  as: Role,
): Record<string, string> {
  const caller = isAgencys ? own.agency : own.owner
  const [key, other] =
    family === "tenant" ? [caller.tenantKey, caller.secretKey] : [caller.secretKey, caller.tenantKey]
  switch (as) {
    case "owner":
      return credential(family, key)
    case "session":
      return credential(family, own.session)
    case "narrow":
      return credential(family, family === "tenant" ? key : own.narrow)
    case "wrong":
      return credential(family, `${key.slice(0, 4)}${newId()}`)
    case "other family":
      return credential(family, other)
    case "nobody":
      return {}
  }
}
