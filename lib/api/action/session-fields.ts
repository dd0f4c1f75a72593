import { z } from "zod"
import type { OpenedSession } from "../../domain/api-keys/schema.ts"
import { json } from "../reply.ts"

/** A session as it is answered. */
export const Opened = z
  .object({
    id: z.string(),
    token: z.string().meta({ description: "A JWT", examples: ["eyJhbGciOi…"] }),
    expiresAt: z.number(),
  })
  .meta({ id: "Session" })

export const showSession = ({ id, token, expiresAt }: OpenedSession) =>
  json({ id, token, expiresAt: expiresAt.getTime() })
