import { z } from "zod"
import { invalidInput, LiveryError } from "../../core/errors.ts"
import { command, query } from "../../db/command.ts"
import { Prisma, type Contact as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { lockContactsWithConversations } from "../../db/statements/contacts.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { contactById, contactOf } from "./find-contact.ts"
import type { ContactDetails, MergePreview } from "./schema.ts"

/** What one has to choose where both have it and they differ; fields of the contact's own are `meta.<name>`. */
const CHOSEN = ["name", "email", "phone", "nick", "description", "fingerprint", "preferences"] as const
type Chosen = (typeof CHOSEN)[number]

const Pair = z.strictObject({ keptId: z.string(), mergedId: z.string() })

/** What a merge of two contacts would move, and where they differ. Changes nothing. Throws `not_found`, `invalid_input`. */
export const previewMerge = query({
  permission: "contacts.read",
  input: Pair,
  async run(ctx, { keptId, mergedId }): Promise<MergePreview> {
    const [kept, merged] = [await contactById(ctx, keptId), await contactById(ctx, mergedId)]
    assertTwo(kept, merged)
    const where = { contactId: merged.id }
    const { db } = ctx
    return {
      kept: contactOf(kept),
      merged: contactOf(merged),
      differing: differing(kept, merged),
      moves: {
        conversations: await db.conversation.count({ where: { ...where, deletedAt: null } }),
        ratings: await db.rating.count({ where }),
        identities: await db.contactIdentity.count({ where }),
        tags: merged.tags.filter((tag) => !hasTag(kept.tags, tag)).length,
        leads: merged.leadAt ? 1 : 0,
        consents: merged.consent ? 1 : 0,
      },
      endedSessions: await db.visitorSession.count({ where: anonymous(kept.id, merged.id) }),
    }
  },
})

/**
 * Makes two contacts one, in one transaction: conversations, ratings, tasks, identities, sessions, tags, lead and consent of
 * the one that is merged go to the one that is kept, which also takes what it lacks and what `take` names. The id and the
 * fingerprint that go lead to the kept contact from then on. Throws `not_found`; `conflict` where somebody else merged or
 * deleted one of the two at the same moment.
 */
export const mergeContacts = command({
  permission: "contacts.write",
  input: Pair.extend({ take: z.array(z.string().max(200)).max(300).default([]) }),
  async run(ctx, { keptId, mergedId, take }): Promise<ContactDetails> {
    const before = [await contactById(ctx, keptId), await contactById(ctx, mergedId)] as const
    assertTwo(...before)
    const [kept, merged] = await lockBoth(ctx, before[0].id, before[1].id)
    const { values, fingerprints } = resultOf(kept, merged, new Set(take))
    await moveAll(ctx, kept.id, merged.id)
    await ctx.db.contact.deleteMany({ where: { id: merged.id } })
    await ctx.db.contact.updateMany({ where: { id: kept.id }, data: values })
    const [, other] = consentsOf(kept, merged)
    await ctx.db.mergedContact.createMany({
      data: [
        {
          id: merged.id,
          fingerprint: fingerprints.left,
          contactId: kept.id,
          ...(other && { consent: other }),
        },
      ],
    })
    await recordEvent(ctx, "contact.merged", { contactId: kept.id, mergedContactId: merged.id })
    return contactOf(await contactById(ctx, kept.id))
  },
})

function assertTwo(kept: Row, merged: Row): void {
  if (kept.id === merged.id) throw invalidInput("These are one contact already", ["mergedId"])
}

/** Locks both by the order of their ids, so that two merges of the same contacts come one after the other. */
async function lockBoth(ctx: Scope, keptId: string, mergedId: string): Promise<[Row, Row]> {
  await lockContactsWithConversations(sqlOf(ctx.db), ctx.account.id, [keptId, mergedId].sort())
  const find = (id: string) => ctx.db.contact.findFirst({ where: { id } })
  const [kept, merged] = [await find(keptId), await find(mergedId)]
  if (!kept || !merged)
    throw new LiveryError(
      "conflict",
      "Somebody else merged or deleted one of these contacts: look at them again",
    )
  return [kept, merged]
}

/**
 * Browsers that nobody vouched for are told apart by their secret alone. None of them may read what was said in another one
 * because the account took both for one person, so they begin anew.
 */
const anonymous = (...contactIds: string[]) => ({ contactId: { in: contactIds }, identifiedUntil: null })

async function moveAll({ db }: Scope, keptId: string, mergedId: string): Promise<void> {
  const moved = { where: { contactId: mergedId }, data: { contactId: keptId } }
  await db.visitorSession.deleteMany({ where: anonymous(keptId, mergedId) })
  await db.visitorSession.updateMany(moved)
  await db.apiSession.updateMany(moved)
  await db.conversation.updateMany(moved)
  await db.rating.updateMany(moved)
  await db.task.updateMany(moved)
  await db.contactIdentity.updateMany(moved)
  await db.contactImportRow.updateMany(moved)
  await db.mergedContact.updateMany(moved)
}

function resultOf(kept: Row, merged: Row, take: ReadonlySet<string>) {
  const pick = (name: Chosen) => (take.has(name) || !kept[name] ? (merged[name] ?? kept[name]) : kept[name])
  const [own, others] = [metaOf(kept), metaOf(merged)]
  const taken = Object.entries(others).filter(([name]) => !(name in own) || take.has(`meta.${name}`))
  const takesEmail = pick("email") !== kept.email
  const [consent] = consentsOf(kept, merged)
  const takesId = take.has("fingerprint") || (hasIdOfItsOwn(merged) && !hasIdOfItsOwn(kept))
  const [fingerprint, left] = takesId
    ? [merged.fingerprint, kept.fingerprint]
    : [kept.fingerprint, merged.fingerprint]
  const values = {
    ...Object.fromEntries(CHOSEN.map((name) => [name, pick(name)])),
    fingerprint,
    meta: { ...own, ...Object.fromEntries(taken) } as Prisma.InputJsonObject,
    tags: [...kept.tags, ...merged.tags.filter((tag) => !hasTag(kept.tags, tag))].slice(0, 50),
    leadAt: later(kept.leadAt, merged.leadAt),
    lastSeenAt: later(kept.lastSeenAt, merged.lastSeenAt) ?? kept.lastSeenAt,
    // Whoever vouched for an address vouched for that one.
    verifiedAt: takesEmail ? merged.verifiedAt : kept.verifiedAt,
    consent: consent ?? Prisma.DbNull,
  }
  return { values, fingerprints: { left } }
}

/** Whether somebody named it, other than Livery. */
const hasIdOfItsOwn = ({ id, fingerprint }: Row) => fingerprint !== id && !fingerprint.startsWith("widget:")

/** The consent that counts, which is the later one, and the other one where there are two. */
function consentsOf(kept: Row, merged: Row): [Prisma.InputJsonObject | null, Prisma.InputJsonObject | null] {
  const [own, others] = [kept.consent, merged.consent] as (
    | ({ at?: string } & Prisma.InputJsonObject)
    | null
  )[]
  if (!own || !others) return [own ?? others ?? null, null]
  return String(others.at ?? "") > String(own.at ?? "") ? [others, own] : [own, others]
}

const later = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b))
const metaOf = (row: Row) => (row.meta ?? {}) as Record<string, unknown>
const hasTag = (tags: readonly string[], tag: string) =>
  tags.some((each) => each.toLowerCase() === tag.toLowerCase())

function differing(kept: Row, merged: Row): MergePreview["differing"] {
  const [own, others] = [metaOf(kept), metaOf(merged)]
  const areNamed = hasIdOfItsOwn(kept) && hasIdOfItsOwn(merged)
  const fields = CHOSEN.map((name) => ({ name, kept: kept[name], merged: merged[name] }))
  const meta = Object.keys(own)
    .filter((name) => name in others)
    .map((name) => ({ name: `meta.${name}`, kept: shown(own[name]), merged: shown(others[name]) }))
  return [...fields, ...meta].flatMap(({ name, kept, merged }) =>
    kept && merged && kept !== merged && (name !== "fingerprint" || areNamed) ? [{ name, kept, merged }] : [],
  )
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))
