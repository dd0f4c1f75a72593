import { z } from "zod"
import { TEST_CHANNEL } from "../../core/channel-names.ts"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { invalidInput } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import {
  type ContactPageRow,
  contactPage,
  FEW,
  type Sought,
  type Stretch,
  tagsOfAccount,
  termStretches,
} from "../../db/statements/contact-page.ts"
import { reader } from "../../db/wire/wire.ts"

import {
  type ContactFilter,
  type ContactOrder,
  ContactPage,
  type ListedContact,
  type PageOfContacts,
} from "./schema.ts"

/**
 * Contacts that match, in an order, from a place on. What few contacts meet is looked up and sorted; else the list is
 * walked along its index until the page is full, so that neither costs more the more contacts there are. Throws
 * `invalid_input` for a place that is none.
 */
export const pageOfContacts = procedure({
  permission: "contacts.read",
  input: ContactPage,
  async run(ctx, { filter, order, isReversed, after, before, take }): Promise<PageOfContacts> {
    const backwards = after === undefined && before !== undefined
    const usual = order === "name"
    const conditions = await conditionsOf(ctx, filter)
    if (!conditions) return { contacts: [], next: null, previous: null }
    const place = after ?? before
    const { rows } = await reader(ctx, "read-apart").query<ContactPageRow>(
      contactPage({
        accountId: ctx.account.id,
        ...conditions,
        botId: filter.botId,
        channel: filter.channel,
        wantsPerson: filter.wantsPerson,
        withoutConsent: filter.hasConsent === false,
        seenFrom: filter.seenFrom,
        seenTo: filter.seenTo,
        order,
        isAscending: (usual !== isReversed) !== backwards,
        from: place === undefined ? undefined : placeOf(order, place),
        take: take + 1,
        hidden: [TEST_CHANNEL],
      }),
    )
    const isMore = rows.length > take
    const shown = backwards ? rows.slice(0, take).reverse() : rows.slice(0, take)
    const [first, last] = [shown[0], shown.at(-1)]
    const hasNext = backwards || isMore
    const hasPrevious = backwards ? isMore : after !== undefined
    return {
      contacts: shown.map(listed),
      next: hasNext && last ? placeText(last) : null,
      previous: hasPrevious && first ? placeText(first) : null,
    }
  },
})

/** The tags that contacts of the account have, at most 200. */
export const listTags = procedure({
  permission: "contacts.read",
  input: z.strictObject({}),
  async run(ctx): Promise<string[]> {
    const { rows } = await reader(ctx, "read-apart").query<{ tag: string | null }>(
      tagsOfAccount(ctx.account.id),
    )
    return rows.flatMap(({ tag }) => (tag === null ? [] : [tag])).sort((a, b) => a.localeCompare(b))
  },
})

/** The conditions over terms, and which of them few contacts meet; null where none can. */
async function conditionsOf(
  ctx: Context,
  filter: ContactFilter,
): Promise<{ terms: Stretch[][]; few: number | undefined } | null> {
  const sought = soughtOf(filter)
  if (!sought.length) return { terms: [], few: undefined }
  const { rows } = await reader(ctx, "read-apart").query<Stretch & { at: number; n: number }>(
    termStretches(ctx.account.id, sought),
  )
  const conditions = [...Map.groupBy(rows, ({ at }) => at).values()]
  const counts = conditions.map((stretches) => stretches.reduce((sum, { n }) => sum + n, 0))
  const least = Math.min(...counts)
  if (least === 0) return null
  return { terms: conditions, few: least <= FEW ? counts.indexOf(least) : undefined }
}

function soughtOf({ search = "", tag, botId, channel, hasLead, hasConsent }: ContactFilter): Sought[] {
  const words = searchWords(search)
  const named: Omit<Sought, "at">[][] = [
    ...words.map(alternatives),
    ...(tag ? [[{ kind: "t" as const, text: tag.trim(), isPrefix: false }]] : []),
    ...(botId ? [[{ kind: "b" as const, text: botId.toLowerCase(), isPrefix: false }]] : []),
    ...(channel ? [[{ kind: "c" as const, text: channel, isPrefix: false }]] : []),
    ...(hasLead ? [[{ kind: "l" as const, text: "", isPrefix: false }]] : []),
    ...(hasConsent ? [[{ kind: "a" as const, text: "", isPrefix: false }]] : []),
  ]
  return named.flatMap((condition, at) => condition.map((each) => ({ ...each, at })))
}

/** A phone is one word however it is spaced; anything else has as many words as it says. */
function searchWords(search: string): string[] {
  const text = search.trim()
  if (/^[+(\d][\d\s()./+-]*$/.test(text) && digitsOf(text).length > 2) return [text]
  return text.split(/\s+/).filter(Boolean).slice(0, 8)
}

function alternatives(word: string): Omit<Sought, "at">[] {
  const digits = digitsOf(word)
  const plain = { kind: "s" as const, text: word, isPrefix: true }
  if (!/^[+(\d][\d\s()./+-]*$/.test(word) || digits.length < 3) return [plain]
  // From the beginning, and from the end: people leave out the country or write a zero for it.
  const national = digits.replace(/^0+/, "")
  return [
    ...(word === digits ? [] : [plain]),
    { kind: "s", text: digits, isPrefix: true },
    ...(national ? [{ kind: "r" as const, text: [...national].reverse().join(""), isPrefix: true }] : []),
  ]
}

const digitsOf = (text: string) => text.replace(/\D/g, "")

const placeText = ({ key, id }: ContactPageRow) =>
  Buffer.from(JSON.stringify([key, id])).toString("base64url")

const Written = z.tuple([z.string(), z.string().refine(isId)])

function placeOf(order: ContactOrder, place: string): { key: string; id: string } {
  const read = Written.safeParse(readJson(place))
  const [key, id] = read.data ?? []
  const isKey =
    key !== undefined &&
    (order === "created" ||
      (order === "name"
        ? /^\\x([0-9a-f]{2})*$/.test(key)
        : /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(key)))
  if (!isKey || id === undefined) throw invalidInput("The place in the list is malformed", ["after"])
  return { key, id }
}

function readJson(place: string): unknown {
  try {
    return JSON.parse(Buffer.from(place, "base64url").toString())
  } catch {
    return undefined
  }
}

function listed({ key, url, consentAt, ...row }: ContactPageRow): ListedContact {
  const agreed = consentAt === null ? null : new Date(consentAt)
  return {
    ...row,
    consentAt: agreed && !Number.isNaN(agreed.getTime()) ? agreed : null,
    site: url !== null && URL.canParse(url) ? new URL(url).hostname || null : null,
  }
}
