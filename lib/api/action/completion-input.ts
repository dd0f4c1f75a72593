import { z } from "zod"
import {
  EntitiesInput,
  ExecutionLimits,
  ExtensionsInput,
  FunctionsInput,
  GivenMessage,
  MessagesInput,
  MessageText,
} from "../../domain/chat/schema.ts"
import { ContactInput } from "../../domain/contacts/schema.ts"
import { ChannelId } from "../../domain/pubsub/schema.ts"

const functions = FunctionsInput.optional()
const extensions = ExtensionsInput.optional()
const limits = ExecutionLimits.optional()
const entities = EntitiesInput.optional()

/** A contact by id, or as the caller knows them. */
const Contact = z.union([
  z.string(),
  z.strictObject({
    fingerprint: ContactInput.shape.fingerprint,
    name: ContactInput.shape.name,
    email: ContactInput.shape.email,
    phone: ContactInput.shape.phone,
    nick: z.string().max(200).optional(),
    description: z.string().max(2000).optional(),
    meta: ContactInput.shape.meta.optional(),
  }),
])

const { botId, model, backstory, datasetId, skillsetId, privacy, moderation, attachments } =
  MessagesInput.shape
const configured = { botId, model, backstory, datasetId, skillsetId, privacy, moderation }
const messages = z.array(GivenMessage).min(1).max(2000)

/** Messages that are answered and stored nowhere. */
export const GivenBody = z.strictObject({
  ...configured,
  messages,
  attachments,
  contactId: Contact.optional(),
  functions,
  extensions,
  limits,
})
export const GivenDispatchBody = GivenBody.extend({ channelId: dispatchChannel() })
/** Messages that are summed up and stored nowhere. */
export const CompactBody = z.strictObject({ ...configured, messages, extensions })

/** What is said in a stored conversation, or nothing: the answer goes on from what it holds. */
export const CompleteBody = z.strictObject({
  text: MessageText.optional().describe("What is said; without it the answer is to what was said last"),
  entities,
  functions,
  extensions,
  limits,
})
export const DispatchBody = CompleteBody.extend({ channelId: dispatchChannel() })
export const SendBody = z.strictObject({ text: MessageText, entities, functions, extensions })
export const ReceiveBody = z.strictObject({ functions, extensions, limits })

/** Where a run's events go: long, so that it cannot be guessed; made up by the server where none is given. */
function dispatchChannel() {
  return ChannelId.min(24, "must have at least 24 characters").optional()
}

/** A stateless body as the domain takes it. */
export function givenInput({
  contactId: contact,
  functions,
  extensions,
  limits,
  ...body
}: z.output<typeof GivenBody>): z.input<typeof MessagesInput> {
  const options = { functions, extensions, limits }
  if (contact === undefined) return { ...body, options }
  if (typeof contact === "string") return { ...body, contactId: contact, options }
  const { fingerprint, name, email, phone, meta } = contact
  return { ...body, contact: { fingerprint, name, email, phone, ...(meta && { meta }) }, options }
}
