import { z } from "zod"
import type { Client } from "../../domain/clients/schema.ts"

const limit = z.int().min(0).optional()
const DATABASE = ["bots", "datasets", "records", "skillsets", "abilities", "files", "users"] as const
const MONTHLY = ["tokens", "conversations", "messages"] as const
const limits = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, limit])) as Record<Name, typeof limit>

/** Of a sub-account; 0 blocks, what is left out is the partner's. As in the reference, limits of other things are dropped. */
export const Limits = z
  .object({
    ...limits(MONTHLY),
    database: z.object(limits(DATABASE)).optional(),
    file: z.object({ maxFileSize: limit.describe("Bytes of one file") }).optional(),
    website: z.object({ maxPages: limit.describe("Pages of one website; 500 unless set") }).optional(),
  })
  .meta({ id: "Limits" })
type Limits = z.output<typeof Limits>

/** Limits as the domain takes them. */
export const limitsOf = (given: Limits | null): Client["limits"] =>
  set({
    ...pick(given, MONTHLY),
    ...pick(given?.database, DATABASE),
    ...pick(given?.file, ["maxFileSize"]),
    ...pick(given?.website, ["maxPages"]),
  })

/** Limits as they are shown; nothing where none are set. */
export function limitsView(stored: Client["limits"]): Limits | undefined {
  const { maxFileSize, maxPages } = set(stored)
  const database = set(pick(stored, DATABASE))
  const shown = {
    ...set(pick(stored, MONTHLY)),
    ...(Object.keys(database).length > 0 && { database }),
    ...(maxFileSize !== undefined && { file: { maxFileSize } }),
    ...(maxPages !== undefined && { website: { maxPages } }),
  }
  return Object.keys(shown).length > 0 ? shown : undefined
}

type Values<Name extends string> = Partial<Record<Name, number | null | undefined>>

const pick = <Name extends string>(from: Values<Name> | null | undefined, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, from?.[name]])) as Values<Name>

/** Without what is not set. */
const set = <Name extends string>(values: Values<Name>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === "number")) as {
    [K in Name]?: number
  }
