import { z } from "zod"
import { toDialect } from "../../core/noun-fields.ts"
import {
  createContact,
  deleteContact,
  ensureContact,
  getContact,
  listContacts,
  updateContact,
} from "../../domain/contacts/contacts.ts"
import { CONTACT_FIELDS, type ContactDetails } from "../../domain/contacts/schema.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { contactFields } from "./contact-fields.ts"
import { actionView, settled } from "./fields.ts"
import { resource } from "./resource.ts"

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
    const { id } = await ensureContact(ctx, { ...settled(body), fingerprint: body.fingerprint })
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
    view: actionView(CONTACT_FIELDS),
    exports: true,
    // Answers begin with who it is; the columns of the export do not.
    show(contact: ContactDetails) {
      const { fingerprint, ...shown } = toDialect(CONTACT_FIELDS, "action", contact)
      return { fingerprint, ...shown }
    },
    list: (ctx, cursor) => listContacts(ctx, cursor),
    fetch: (ctx, id) => getContact(ctx, { id }),
    create: (ctx, fields) => createContact(ctx, settled(fields)),
    update: (ctx, id, fields) => updateContact(ctx, { id, settings: settled(fields) }),
    delete: (ctx, id) => deleteContact(ctx, { id }),
  }),
]
