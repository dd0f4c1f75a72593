import { z } from "zod"
import { authenticate } from "../action/authenticate.ts"
import type { Dialect } from "../dialect.ts"
import { refuse } from "./errors.ts"

export const channel: Dialect = {
  name: "channel",
  title: "API channel",
  description: "Talk to a bot from a chat surface of your own.",
  security: { type: "http", scheme: "bearer" },
  failure: z.object({ ok: z.literal(false), error: z.object({ message: z.string(), code: z.string() }) }),
  routes: [],
  authenticate,
  refuse,
}
