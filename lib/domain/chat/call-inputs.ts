import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { ChannelId } from "../pubsub/schema.ts"

const Schema = z
  .looseObject({ type: z.literal("object"), properties: z.record(z.string(), z.unknown()).default({}) })
  .describe("JSON Schema of the arguments")

const CallerFunction = z.strictObject({
  name: z.string().regex(/^[A-Za-z_$][\w$]{0,63}$/, "must be an identifier of at most 64 characters"),
  description: z.string().max(10_000).default(""),
  parameters: Schema.default({ type: "object", properties: {} }),
  result: z
    .union([z.strictObject({ data: z.unknown() }), z.strictObject({ channel: ChannelId })])
    .optional()
    .describe(
      "What the function comes to, or the channel that it will be published to; none: the call is handed out",
    ),
  call: z
    .strictObject({ start: z.boolean().optional(), end: z.boolean().optional() })
    .optional()
    .describe("Whether it must be called at the start of the conversation, or at the end of the answer"),
})
export type CallerFunction = z.output<typeof CallerFunction>

/** Functions that the caller offers to the model for one answer. */
export const FunctionsInput = z
  .array(CallerFunction)
  .max(128)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, "names must differ")

const Meta = z.record(z.string(), z.unknown())
const InlineDataset = z.strictObject({
  name: z.string().max(200).optional(),
  description: z.string().max(10_000).optional(),
  records: z.array(z.strictObject({ text: z.string().max(100_000), meta: Meta.optional() })).max(1000),
})
/** Parts of the protocol that nothing here can act on: refused where they hold something, rather than passed over. */
const nothingYet = (what: string) =>
  z.array(z.looseObject({})).max(0, `must be empty: ${what} cannot be used here`).optional()

/** What one answer may rest on beside the bot's own set-up. */
export const ExtensionsInput = z.strictObject({
  backstory: z.string().max(100_000).optional(),
  datasets: z.array(InlineDataset).max(20).optional(),
  skillsets: nothingYet("abilities of a call"),
  features: nothingYet("features of a call"),
})
export type Extensions = z.output<typeof ExtensionsInput>

const atLeastOne = z.int().min(1).optional()
/** Bounds of one answer (contract: an answer has bounds). */
export const ExecutionLimits = z.strictObject({
  iterations: atLeastOne.describe("How often the model is asked because of its calls; default 16"),
  continuations: atLeastOne.describe("How often an answer that broke off is continued; default 8"),
  calls: atLeastOne.describe("How many functions are called; default 64"),
})

const offset = z.int().min(0)
const Replacement = z.strictObject({ begin: offset, end: offset, text: z.string() })
/** Parts of a message that a caller has recognised. */
export const EntitiesInput = z
  .array(
    z.strictObject({
      type: z.string().max(100),
      begin: offset,
      end: offset,
      text: z.string().max(32_000),
      replacement: Replacement.optional(),
    }),
  )
  .max(1000)

/** What a caller may add to one answer. */
export const TurnOptions = z.strictObject({
  functions: FunctionsInput.optional(),
  extensions: ExtensionsInput.optional(),
  limits: ExecutionLimits.optional(),
})
export type TurnOptions = z.output<typeof TurnOptions>

/** Extensions change what a bot says and knows: a key of the account may bring them, never the JWT of a session. */
export function checkOptions({ principal }: Context, options: TurnOptions | undefined): void {
  if (options?.extensions && (principal.kind === "visitor" || principal.kind === "session"))
    throw new LiveryError("not_authorized", "Extensions need a secret key")
}
