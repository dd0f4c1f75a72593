import { z } from "zod"

export interface Row {
  id: string
  createdAt: Date
  updatedAt: Date
}

/** What every thing shows about itself, around its own fields. */
export const rowSchema = (view: z.ZodObject) =>
  z.object({ id: z.string(), ...view.shape, createdAt: z.number(), updatedAt: z.number() })

/** A thing as it is shown. What is empty is left out, not shown as null; a moment is in Unix milliseconds. */
export const rowOf = ({ id, createdAt, updatedAt }: Row, fields: object): Record<string, unknown> => {
  const set = Object.entries({ id, ...fields, createdAt, updatedAt }).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  return Object.fromEntries(
    set.map(([name, value]) => [name, value instanceof Date ? value.getTime() : value]),
  )
}
