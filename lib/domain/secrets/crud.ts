import { z } from "zod"
import { seal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { invalidInput, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Prisma, Secret as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { ownerOf } from "./owner-of.ts"
import { SECRET_FIELDS, type Secret, SecretSettings } from "./schema.ts"

/** What is read of a secret to show it: everything but what is sealed. */
const SHOWN = {
  ...{ accountId: true, id: true, name: true, description: true, alias: true, meta: true, blueprintId: true },
  ...{ kind: true, type: true, config: true, visibility: true, valueAt: true, lastUsedAt: true },
  ...{ createdAt: true, updatedAt: true },
} as const
const MOST = 1000
type Shown = Omit<Row, "ciphertext" | "keyId">

/** Keeps a secret; its value is told to nobody again. Throws `invalid_input`, and `conflict` for an alias that is taken. */
export const createSecret = command({
  permission: "tools.write",
  input: SecretSettings,
  async run(ctx, { value, ...settings }): Promise<Secret> {
    const id = newId()
    assertPair(value, settings.type ?? "plain")
    await ctx.db.secret.createMany({ data: [{ ...columns(settings), ...sealed(ctx, id, value), id }] })
    await recordEvent(ctx, "secret.created", { secretId: id }, settings.name)
    return secretOf(await findSecret(ctx, id))
  },
})

const Reference = z.strictObject({ id: z.string() })

/** A secret by id or alias, without its value. Throws `not_found`. */
export const getSecret = query({
  permission: "tools.read",
  input: Reference,
  run: async (ctx, { id }): Promise<Secret> => secretOf(await findSecret(ctx, id)),
})

export const listSecrets = query({
  permission: "tools.read",
  input: Cursor,
  run: async (ctx, cursor): Promise<Secret[]> =>
    (await ctx.db.secret.findMany({ ...cursorArgs(cursor, {}), select: SHOWN })).map(secretOf),
})

/** The secrets that a page shows, by name; a thousand at most. */
export const allSecrets = query({
  permission: "tools.read",
  input: z.strictObject({}),
  run: async (ctx): Promise<Secret[]> =>
    (
      await ctx.db.secret.findMany({ select: SHOWN, orderBy: [{ name: "asc" }, { id: "asc" }], take: MOST })
    ).map(secretOf),
})

/** Of these, by id or alias, the ones that there are not. */
export async function unknownSecrets({ db }: Scope, references: readonly string[]): Promise<string[]> {
  if (references.length === 0) return []
  const ids = references.filter(isId)
  const rows = await db.secret.findMany({
    where: { OR: [{ id: { in: ids } }, { alias: { in: references.filter((each) => !isId(each)) } }] },
    select: { id: true, alias: true },
  })
  const known = new Set(rows.flatMap(({ id, alias }) => [id, alias]))
  return references.filter((each) => !known.has(each))
}

/** Changes what is named and leaves the rest; another value takes the place of the one before at once. Throws as creating. */
export const updateSecret = command({
  permission: "tools.write",
  input: z.strictObject({ id: z.string(), settings: SecretSettings }),
  async run(ctx, { id: reference, settings: { value, ...settings } }): Promise<Secret> {
    const { id, type, meta } = secretOf(await lockSecret(ctx, reference))
    // How it is sent belongs to what was entered for it.
    if (value === undefined && settings.type !== undefined && settings.type !== type)
      throw invalidInput("Enter the value as well: it is sent in another form by this type", ["value"])
    assertPair(value, settings.type ?? type)
    const data = { ...columns(settings, meta), ...sealed(ctx, id, value) }
    await ctx.db.secret.updateMany({ where: { id }, data })
    const secret = secretOf(await findSecret(ctx, id))
    await recordEvent(ctx, value ? "secret.replaced" : "secret.updated", { secretId: id }, secret.name)
    return secret
  },
})

/** Takes its value away, wherever it is named; another can be entered. Throws `not_found`. */
export const revokeSecret = command({
  permission: "tools.write",
  input: Reference,
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id, name } = await lockSecret(ctx, reference)
    await ctx.db.secret.updateMany({ where: { id }, data: sealed(ctx, id, null) })
    await recordEvent(ctx, "secret.revoked", { secretId: id }, name)
    return { id }
  },
})

/** Deletes a secret. What names it finds none from then on, and goes the way of a request that failed. Throws `not_found`. */
export const deleteSecret = command({
  permission: "tools.write",
  input: Reference,
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id, name } = await findSecret(ctx, reference)
    await ctx.db.secret.deleteMany({ where: { id } })
    await recordEvent(ctx, "secret.deleted", { secretId: id }, name)
    return { id }
  },
})

async function findSecret({ db }: Scope, reference: string): Promise<Shown> {
  const where = isId(reference) ? { id: reference } : { alias: reference }
  const row = await db.secret.findFirst({ where, select: SHOWN })
  if (!row) throw notFound("secret")
  return row
}

/** The secret, which nobody else changes until this transaction ends. Throws `not_found`. */
async function lockSecret(ctx: Scope, reference: string): Promise<Shown> {
  const { id } = await findSecret(ctx, reference)
  await ctx.db.secret.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  return findSecret(ctx, id)
}

function columns({ config, ...settings }: Omit<z.output<typeof SecretSettings>, "value">, meta = {}) {
  return { ...columnsOf(settings, meta), ...(config && { config: config as Prisma.InputJsonObject }) }
}

function sealed(ctx: Scope, id: string, value: string | null | undefined) {
  if (value === undefined) return {}
  if (!value) return { ciphertext: null, keyId: null, valueAt: null }
  return { ...seal(installSecret(), ownerOf(ctx.account.id, id), value), valueAt: new Date() }
}

function assertPair(value: string | null | undefined, type: string): void {
  if (value && type === "basic" && !value.includes(":"))
    throw invalidInput("value must be user and password with a colon between them", ["value"])
}

const secretOf = (row: Shown): Secret => ({
  ...(nounOf(SECRET_FIELDS, row) as Secret),
  valueAt: row.valueAt,
  lastUsedAt: row.lastUsedAt,
})
