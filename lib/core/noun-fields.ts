import { z } from "zod"

/** The dialects that call a field by names of their own. */
export type FieldDialect = "tenant" | "action"

/** One field of a noun, declared once: what it takes, what it is for, and its name in each dialect that shows it. */
export interface NounField {
  /** What can be set; null clears. */
  readonly value: z.ZodType
  /** A sentence for the reference. */
  readonly about?: string
  readonly example?: unknown
  readonly tenant?: string
  readonly action?: string
}
export type NounFields = Readonly<Record<string, NounField>>

/** A word by which people sort things: contacts of an account, clients of an agency. */
export const Tag = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(50, "must be at most 50 characters")
  .regex(/^[^,;|\p{Cc}]*$/u, "must not contain commas, semicolons, bars or control characters")

/** What tags that are one have in common: the same word in other letters is the same tag. */
export const tagKey = (tag: string): string => tag.trim().toLowerCase()

/** A text of the account's own that no dialect bounds otherwise. */
export const DESCRIPTION = {
  value: z.string().max(2000).nullable(),
  example: "Kept by the support team",
  action: "description",
} as const satisfies NounField

/** What most nouns have. */
export const RESOURCE_FIELDS = {
  alias: {
    value: z.string().trim().min(1).max(100).nullable(),
    about: "A name of your own, taken wherever an id is",
    action: "alias",
  },
  blueprintId: { value: z.string().nullable(), action: "blueprintId" },
  visibility: { value: z.enum(["private", "protected", "public"]), action: "visibility" },
  meta: { value: z.record(z.string(), z.unknown()), action: "meta" },
} as const satisfies NounFields

/** The fields as the domain shows them. */
export type ValuesOf<Fields extends NounFields> = {
  -readonly [Key in keyof Fields]: z.output<Fields[Key]["value"]>
}

/** A noun as the domain shows it. */
export type NounOf<Fields extends NounFields> = ValuesOf<Fields> & {
  id: string
  createdAt: Date
  updatedAt: Date
}

/** Fields by the name that a dialect has for them; those it has none for are not part of it. */
type Named<Fields, D extends FieldDialect> = {
  -readonly [Key in keyof Fields as Fields[Key] extends { readonly [P in D]: infer Name extends string }
    ? Name
    : never]: Fields[Key]
}
type ValueSchemas<Fields> = {
  -readonly [Key in keyof Fields]: Fields[Key] extends { readonly value: infer Value extends z.ZodType }
    ? Value
    : never
}
type Shown<Fields> = {
  -readonly [Key in keyof Fields]: Fields[Key] extends { readonly value: infer Value extends z.ZodType }
    ? z.ZodType<z.output<Value>>
    : never
}
export type DialectValues<Fields, D extends FieldDialect> = {
  [Name in keyof Named<Fields, D>]: Named<Fields, D>[Name] extends {
    readonly value: infer Value extends z.ZodType
  }
    ? z.output<Value>
    : never
}

/** Everything that can be set, each optional, under the domain's names. */
export const settingsSchema = <Fields extends NounFields>(fields: Fields) =>
  z
    .strictObject(
      Object.fromEntries(
        Object.entries(fields).map(([key, { value }]) => [key, value]),
      ) as ValueSchemas<Fields>,
    )
    .partial()

/** A stored row as the domain shows it: of its columns those that are declared, no other. */
export const nounOf = <Fields extends NounFields>(
  fields: Fields,
  row: { id: string; createdAt: Date; updatedAt: Date },
): NounOf<Fields> => {
  const columns = row as unknown as Record<string, unknown>
  const noun: Record<string, unknown> = { id: row.id }
  // Lists show many rows: written field by field, without a list of pairs between.
  for (const name of Object.keys(fields)) noun[name] = columns[name]
  noun.createdAt = row.createdAt
  noun.updatedAt = row.updatedAt
  return noun as NounOf<Fields>
}

/** What a dialect takes: the schemas of the fields it names, with what its reference says about them. */
export const inputShape = <Fields extends NounFields, D extends FieldDialect>(fields: Fields, dialect: D) =>
  shapeOf(fields, dialect, ({ value }) => value) as ValueSchemas<Named<Fields, D>>

/** What a dialect shows: the same without the bounds of what may be set. */
export const viewShape = <Fields extends NounFields, D extends FieldDialect>(fields: Fields, dialect: D) =>
  shapeOf(fields, dialect, ({ value }) => unbounded(value)) as Shown<Named<Fields, D>>

/** A row's fields under the dialect's names. */
export const toDialect = <Fields extends NounFields, D extends FieldDialect>(
  fields: Fields,
  dialect: D,
  row: ValuesOf<Fields>,
): DialectValues<Fields, D> => {
  const shown: Record<string, unknown> = {}
  for (const [key, name] of namesIn(fields, dialect)) shown[name] = row[key]
  return shown as DialectValues<Fields, D>
}

/** What a body sets, under the domain's names; what it leaves out stays out. */
export function fromDialect<Fields extends NounFields>(
  fields: Fields,
  dialect: FieldDialect,
  body: object,
): Partial<ValuesOf<Fields>> {
  const given = body as Record<string, unknown>
  const set = namesIn(fields, dialect).filter(([, name]) => given[name] !== undefined)
  return Object.fromEntries(set.map(([key, name]) => [key, given[name]])) as Partial<ValuesOf<Fields>>
}

/** The kind of a value without its bounds: what is stored may be older than they are. */
export function unbounded(value: z.ZodType): z.ZodType {
  if (value instanceof z.ZodNullable) return unbounded(value.unwrap() as z.ZodType).nullable()
  if (value instanceof z.ZodPipe) return unbounded(value.in as z.ZodType)
  if (value instanceof z.ZodArray) return z.array(value.element)
  if (value instanceof z.ZodNumber) return z.number()
  return value instanceof z.ZodString ? z.string() : value
}

type Names = readonly (readonly [key: string, name: string])[]
/** Worked out once a noun and dialect: every row of a list goes by them. */
const known = new WeakMap<NounFields, Partial<Record<FieldDialect, Names>>>()

function namesIn(fields: NounFields, dialect: FieldDialect): Names {
  const ofNoun = known.get(fields) ?? {}
  known.set(fields, ofNoun)
  ofNoun[dialect] ??= Object.entries(fields).flatMap(([key, field]) =>
    field[dialect] ? [[key, field[dialect]] as const] : [],
  )
  return ofNoun[dialect]
}

function shapeOf(fields: NounFields, dialect: FieldDialect, schemaOf: (field: NounField) => z.ZodType) {
  const shape = namesIn(fields, dialect).map(([key, name]) => {
    const { about, example, ...field } = fields[key] as NounField
    const meta = {
      ...(about !== undefined && { description: about }),
      ...(example !== undefined && { examples: [example] }),
    }
    return [name, schemaOf(field).meta(meta)]
  })
  return Object.fromEntries(shape)
}
