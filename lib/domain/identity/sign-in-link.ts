import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { randomSecret, sha256 } from "../../core/crypto.ts"
import { isLiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { ownJwt } from "../../core/own-jwt.ts"
import { system, systemSql } from "../../db/system.ts"
import { homeOf, hostOf } from "../branding/branding.ts"
import type { Host } from "../branding/schema.ts"
import { sendMail, signInMail } from "../mail/mail.ts"
import { isProviderOnly, waysOf } from "../single-sign-on/single-sign-on.ts"
import { askByMail } from "./ask-by-mail.ts"
import { assertOpen } from "./assert-open.ts"
import { takeAttempt } from "./attempts.ts"
import { languageOfAddress } from "./mail-language.ts"
import { ticketIfOwed } from "./owes-second-step.ts"
import type { ForgottenInput, FoundSignInLink, Identified } from "./schema.ts"

const MINUTES = 15
const SECONDS = MINUTES * 60

/** Each host reads its own links alone: its name is whom they are made for. */
const linksOf = (hostname: string) => ownJwt("sign-in-link", [hostname])

/** Changes with the address and the password, so that a link ends with either. */
const stampOf = ({ email, passwordHash }: { email: string; passwordHash: string | null }) =>
  sha256(`${email} ${passwordHash ?? ""}`).toString("base64url")

type Visited = Pick<Host, "hostname" | "realmId">

/**
 * Has a link that signs in on this host mailed to the person with this address, if there is one. `next`: the path that it
 * leads on to. Throws like `askByMail`.
 */
export const askForSignInLink = ({
  hostname,
  next,
  ...input
}: z.input<typeof ForgottenInput> & Pick<Host, "hostname"> & { next?: string }): Promise<void> =>
  askByMail(input, {
    name: "sign-in-link",
    task: "mail-sign-in-link",
    ids: { hostname, ...(next && { next }) },
  })

/**
 * Mails a person of the context's realm a link that signs in: on the host where it was asked for, or on their agency's
 * home where that host is no longer theirs. A person who is gone meanwhile gets none, nor one who signs in by their
 * company's provider alone, nor anybody whose agency mails no such links.
 */
export async function mailSignInLink(
  ctx: Context,
  { userId = "", hostname = "", next }: Record<string, string>,
): Promise<void> {
  const realmId = ctx.account.id
  const user = isId(userId) && (await system().user.findFirst({ where: { id: userId, realmId } }))
  if (!user) return
  const [asked, home] = await Promise.all([hostOf(hostname), homeOf(realmId)])
  const host = asked?.realmId === realmId ? asked : home
  if (!(await waysOf(realmId)).links || (await isProviderOnly(realmId, user.email))) return
  const token = await makeToken(user, host, MAILED)
  const leads = next ? `?next=${encodeURIComponent(next)}` : ""
  const link = `${host.canonicalUrl}/sign-in/link/${token}${leads}`
  const language = await languageOfAddress(home, user.email)
  const about = { brand: host.brand.name, link, minutes: MINUTES, language }
  await sendMail(host, user.email, signInMail(about))
}

/** Of links that only whoever reads the address's mails has, which proves that it is theirs. */
const MAILED = "mailed"

const makeToken = (
  user: { id: string; email: string; passwordHash: string | null },
  host: Visited,
  how?: typeof MAILED,
) =>
  linksOf(host.hostname).sign(
    {
      subject: user.id,
      id: [randomSecret(), stampOf(user), ...(how ? [how] : [])].join("."),
      audience: host.hostname,
    },
    new Date(Date.now() + SECONDS * 1000),
  )

/** The same for somebody who has just proved otherwise who they are, for `enterWithLink` at once. */
export const makePass = async (userId: string, host: Visited): Promise<string> =>
  makeToken(await system().user.findUniqueOrThrow({ where: { id: userId } }), host)

async function holderOf(token: string, { hostname, realmId }: Visited) {
  const found = await linksOf(hostname).read(token)
  if (!found || !isId(found.subject)) return null
  const user = await system().user.findFirst({ where: { id: found.subject, realmId } })
  const [secret, stamp, how] = found.id.split(".")
  if (!user || stampOf(user) !== stamp) return null
  return { user, key: `sign-in-link:${secret}`, isProof: how === MAILED && !user.emailVerified }
}

/** What such a link is worth on a host: `over` is too old as well, or of another host. Looking at it does not use it up. */
export async function findSignInLink(token: string, host: Visited): Promise<FoundSignInLink> {
  const found = await holderOf(token, host)
  if (!found) return { state: "over" }
  const { rowCount } = await systemSql().query(`select from "SignInAttempt" where key = $1`, [found.key])
  return rowCount ? { state: "used" } : { state: "open", email: found.user.email }
}

/**
 * Who signs in by a link, which is used up by it: of several at the same moment one gets in. Where they have a second step,
 * the answer has a ticket for it. Throws `not_found` for a link that is used or over, `not_authorized` like `signIn`.
 */
export async function enterWithLink(token: string, host: Visited): Promise<Identified> {
  const found = await holderOf(token, host)
  if (!found) throw notFound("link")
  await takeAttempt({ key: found.key, max: 1, seconds: SECONDS }).catch((error) => {
    throw isLiveryError(error) && error.code === "too_many_requests" ? notFound("link") : error
  })
  await assertOpen(found.user.id)
  if (found.isProof)
    await system().user.update({ where: { id: found.user.id }, data: { emailVerified: new Date() } })
  return ticketIfOwed(found.user)
}
