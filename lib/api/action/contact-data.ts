import { z } from "zod"
import { eraseContact, exportContact } from "../../domain/privacy/privacy.ts"
import { ContactExport } from "../contact-export.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { textStream } from "../text-stream.ts"

const tag = "Contact"
const params = z.object({ contactId: z.string() })

const exported = route({
  method: "GET",
  path: "/contact/{contactId}/export",
  tag,
  summary: "Export everything about a contact",
  description:
    "One JSON file with the contact, its consent, identities, sessions, ratings, tasks and conversations, with their messages and attachments (base64). Messages that a language model wrote have aiGenerated true and meta.generator.",
  permission: "contacts.read",
  params,
  responses: {
    200: {
      description: "The file",
      schema: ContactExport,
    },
  },
  async handler(ctx, { params }) {
    const { name, json } = await exportContact(ctx, { id: params.contactId })
    return {
      status: 200,
      type: "application/json",
      body: textStream(json),
      headers: { "Content-Disposition": `attachment; filename="${name}"` },
    }
  },
})

const erased = route({
  method: "POST",
  path: "/contact/{contactId}/erase",
  tag,
  summary: "Erase a contact with everything about it",
  description:
    "Removes the contact for good, with conversations, messages, attachments, ratings, identities and sessions. A record of numbers stays. Deleting a contact leaves its conversations; this does not.",
  doing: "erasing a contact",
  permission: "contacts.write",
  params,
  body: z.strictObject({}),
  responses: {
    200: {
      description: "What was removed",
      schema: z.object({
        id: z.string().meta({ examples: [exampleId("contact")] }),
        erasureId: z.string().meta({ examples: [exampleId("erasure")] }),
        erasedAt: z.number(),
        counts: z
          .record(z.string(), z.number())
          .meta({ examples: [{ contacts: 1, conversations: 2, messages: 14 }] }),
      }),
    },
  },
  async handler(ctx, { params: { contactId } }) {
    const { id, counts, createdAt } = await eraseContact(ctx, { id: contactId })
    return json({ id: contactId, erasureId: id, erasedAt: createdAt.getTime(), counts })
  },
})

export const contactData = [exported, erased]
