import { z } from "zod"
import { LiveryError } from "../core/errors.ts"
import { isId } from "../core/ids.ts"

/** A position in a list ordered by id, which is the order of creation (UUIDv7). `cursor` is the last id seen, exclusive. */
export const Cursor = z.strictObject({
  cursor: z.string().optional(),
  order: z.enum(["asc", "desc"]).default("desc"),
  take: z.int().min(1).max(100).default(100),
  /** Equality filters on `meta`, by dotted path. */
  meta: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
})
export type Cursor = z.output<typeof Cursor>

/** Arguments of a Prisma findMany for that position. A malformed cursor is `invalid_input`; a foreign one is only a position. */
export function cursorArgs<Where extends object>({ cursor, order, take, meta }: Cursor, where: Where) {
  if (cursor && !isId(cursor))
    throw new LiveryError("invalid_input", "The cursor is malformed", { path: ["cursor"] })
  const conditions = Object.entries(meta).map(([path, value]) => ({
    OR: readings(value).map((equals) => ({ meta: { path: path.split("."), equals } })),
  }))
  return {
    where: {
      ...where,
      ...(cursor && { id: order === "desc" ? { lt: cursor } : { gt: cursor } }),
      AND: conditions,
    },
    orderBy: { id: order },
    take,
  }
}

/** Query values are text; a number or boolean in `meta` that reads the same is meant as well. */
function readings(value: string | boolean): (string | number | boolean)[] {
  if (typeof value === "boolean") return [value, String(value)]
  return value.trim() === "" || !Number.isFinite(Number(value)) ? [value] : [value, Number(value)]
}
