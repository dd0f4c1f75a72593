import { z } from "zod"
import { AllowedRoutes } from "../../domain/api-keys/schema.ts"

/** Of a key or session. As in the reference, a value that is present and no list allows nothing. */
export const allowedRoutes = z
  .preprocess((value) => (value === undefined || Array.isArray(value) ? value : []), AllowedRoutes.optional())
  .meta({
    type: "array",
    items: { type: "string" },
    description: "Globs over paths: * is one segment, ** any number, ! excludes. Left out: all; empty: none.",
  })
