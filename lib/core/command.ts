import type { z } from "zod"
import { findUnstorable } from "./check-text.ts"
import { type Context, may, type Permission } from "./context.ts"
import { LiveryError } from "./errors.ts"

interface Declaration<Input extends z.ZodType, Ctx, Out> {
  /** What the caller must be allowed to do. */
  permission: Permission
  /** Strict schema of the input; anything else is `invalid_input`. */
  input: Input
  run: (ctx: Ctx, input: z.output<Input>) => Out
}

/**
 * A domain function that holds no transaction: permission and input are checked here and nowhere else, then `run` opens
 * what it needs. For model calls, streams (`run` may be an async generator function) and parsing.
 */
export function procedure<Input extends z.ZodType, Out>(declared: Declaration<Input, Context, Out>) {
  return (ctx: Context, input: z.input<Input>): Out => {
    authorize(ctx, declared.permission)
    return declared.run(ctx, parse(declared.input, input))
  }
}

/** Throws `not_authorized` unless the principal has the permission. */
export function authorize(ctx: Context, permission: Permission): void {
  if (may(ctx.principal, permission)) return
  throw new LiveryError("not_authorized", `This needs the permission ${permission}`)
}

/**
 * The input as the schema makes it, or `invalid_input` that names the first fault and its place: also a text at any depth
 * that the database cannot store, whoever sent it.
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const found = read(schema, input)
  if (found.success) return storable(found.data)
  const [issue] = found.error.issues
  const path = issue?.path ?? []
  const at = path.length ? `${path.join(".")}: ` : ""
  const missing = path.length > 0 && ABSENT.has(issue?.code ?? "") && valueAt(input, path) === undefined
  const message = missing ? `${path.join(".")} is required` : `${at}${issue?.message ?? "invalid"}`
  throw new LiveryError("invalid_input", message, { path, missing })
}

function storable<Data>(data: Data): Data {
  const fault = findUnstorable(data)
  if (!fault) return data
  const { path, reason } = fault
  throw new LiveryError("invalid_input", `${path.length ? `${path.join(".")}: ` : ""}${reason}`, { path })
}

/**
 * Checks of a schema also run on values of the wrong type, and may trip over one whose members shadow what they ask for,
 * such as `{"length":{"toString":1}}`. Only the input can bring that about, so it is invalid.
 */
function read<Schema extends z.ZodType>(schema: Schema, input: unknown) {
  try {
    return schema.safeParse(input)
  } catch (cause) {
    throw new LiveryError("invalid_input", "A value has the wrong type", {}, { cause })
  }
}

/** What zod calls the absence of a value, by the type that was expected. */
const ABSENT = new Set(["invalid_type", "invalid_value", "invalid_union"])

const valueAt = (input: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  )
