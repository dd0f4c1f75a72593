import { z } from "zod"
import { exampleId } from "./openapi/example-of.ts"

const rows = z.array(z.record(z.string(), z.unknown()))

/** The file with everything about somebody, as `exportContact` writes it. */
export const ContactExport = z.object({
  meta: z
    .object({
      format: z.literal(1),
      exportedAt: z.iso.datetime(),
      account: z.object({ id: z.string(), name: z.string() }),
    })
    .meta({
      examples: [
        {
          format: 1,
          exportedAt: "2026-01-15T10:30:00.000Z",
          account: { id: exampleId("account"), name: "Acme" },
        },
      ],
    }),
  contacts: rows,
  merged: rows,
  identities: rows,
  sessions: rows,
  ratings: rows,
  tasks: rows,
  conversations: rows,
})
