export { createContact } from "./create-contact.ts"
export { deleteContact } from "./delete-contact.ts"
export { ensureContact } from "./ensure-contact.ts"
export { keepContact } from "./keep-contact.ts"
export {
  contactById,
  findByFingerprint,
  getContact,
  listContacts,
  listContactTasks,
} from "./read-contacts.ts"
export { updateContact } from "./update-contact.ts"
