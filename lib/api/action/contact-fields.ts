import { CONTACT_FIELDS } from "../../domain/contacts/schema.ts"
import { actionFields } from "./fields.ts"

/** What can be set on a contact. */
export const contactFields = actionFields(CONTACT_FIELDS)
