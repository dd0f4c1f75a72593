import { z } from "zod"
import { listModels, type OfferedModel } from "../../domain/models/models.ts"
import { listRoute } from "./list-route.ts"
import { rowOf, rowSchema } from "./row.ts"

const ModelRow = rowSchema(
  z.object({
    name: z.string(),
    provider: z.string(),
    family: z.string(),
    maxTokens: z.int(),
    maxInputTokens: z.int(),
    maxOutputTokens: z.int(),
  }),
).meta({ id: "Model" })

/** The catalogue is part of the program; its entries have no moment of their own. */
const ALWAYS = new Date(0)

/** The models that bots can be given here. The cursor is the id, the name that a bot gives, in its order. */
export const platformModel = [
  listRoute<OfferedModel>({
    method: "GET",
    path: "/platform/model/list",
    tag: "Platform",
    summary: "List models",
    permission: "bots.read",
    row: ModelRow,
    show: ({ id, name, provider, family, contextTokens, outputTokens }) =>
      rowOf(
        { id, createdAt: ALWAYS, updatedAt: ALWAYS },
        {
          name,
          provider,
          family,
          maxTokens: contextTokens,
          maxInputTokens: contextTokens - outputTokens,
          maxOutputTokens: outputTokens,
        },
      ),
    list: (ctx, at) => listModels(ctx, at),
  }),
]
