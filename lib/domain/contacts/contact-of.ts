import { changedMeta } from "../../core/meta.ts"
import type { Prisma, Contact as Row } from "../../db/generated/client.ts"
import type { ContactDetails, ContactSettings } from "./schema.ts"

/** A contact as the domain shows it: an allow-list of the row's columns. */
export const contactOf = (row: Row): ContactDetails => ({
  id: row.id,
  fingerprint: row.fingerprint,
  name: row.name || null,
  description: row.description,
  meta: row.meta as Record<string, unknown>,
  email: row.email,
  phone: row.phone,
  nick: row.nick,
  preferences: row.preferences,
  verifiedAt: row.verifiedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})

/** The settings that were given, as columns. */
export function columnsOf(
  { meta, name, ...settings }: ContactSettings,
  storedMeta: ContactDetails["meta"] = {},
) {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  return {
    ...(given as { [Name in keyof typeof settings]?: Exclude<(typeof settings)[Name], undefined> }),
    ...(name !== undefined && { name: name ?? "" }),
    ...(meta && { meta: changedMeta(storedMeta, meta) as Prisma.InputJsonObject }),
  }
}
