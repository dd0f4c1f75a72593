import { z } from "zod"
import {
  createContact,
  deleteContact,
  ensureContact,
  getContact,
  listContacts,
  updateContact,
} from "../../domain/contacts/contacts.ts"
import type { ContactDetails } from "../../domain/contacts/schema.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { contactFields, contactSettings } from "./contact-fields.ts"
import { resource } from "./resource.ts"

const ContactView = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  meta: z.record(z.string(), z.unknown()),
  fingerprint: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  nick: z.string().optional(),
  preferences: z.string().optional(),
  verifiedAt: z.number().optional(),
})

const show = ({ id, createdAt, updatedAt, verifiedAt, ...shown }: ContactDetails) => ({
  ...shown,
  verifiedAt: verifiedAt?.getTime() ?? null,
})

const ensure = route({
  method: "POST",
  path: "/contact/ensure",
  tag: "Contact",
  summary: "Ensure contact",
  description: "Makes the contact of a fingerprint, or brings it up to date with what is sent.",
  doing: "ensuring a contact",
  permission: "contacts.write",
  atomic: true,
  body: contactFields.extend({
    fingerprint: contactFields.shape.fingerprint.unwrap().meta({ examples: ["customer-42"] }),
  }),
  responses: { 200: { description: "The contact's id", schema: z.object({ id: z.string() }) } },
  async handler(ctx, { body }) {
    const settings = { ...contactSettings(body), fingerprint: body.fingerprint }
    const { id } = await ensureContact(ctx, settings)
    return json({ id })
  },
})

export const contact = [
  ensure,
  ...resource({
    noun: "contact",
    tag: "Contact",
    permissions: { read: "contacts.read", write: "contacts.write" },
    fields: contactFields,
    view: ContactView,
    exports: true,
    show,
    list: (ctx, cursor) => listContacts(ctx, cursor),
    fetch: (ctx, id) => getContact(ctx, { id }),
    create: (ctx, fields) => createContact(ctx, contactSettings(fields)),
    update: (ctx, id, fields) => updateContact(ctx, { id, settings: contactSettings(fields) }),
    delete: (ctx, id) => deleteContact(ctx, { id }),
  }),
]
