import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"
import { EventChoice } from "./event-choice.tsx"

/** What can be set on a webhook. */
export const WebhookFields = ({
  fields,
  webhook: { url, description, events = [] } = {},
}: {
  /** What is at fault, by field. */
  fields: Record<string, string>
  webhook?: Partial<Pick<Endpoint, "url" | "description" | "events">>
}) => (
  <>
    <Field label={words.webhooks.address} help={words.webhooks.addressHelp} error={fields.url}>
      <Input
        name="url"
        type="url"
        required
        maxLength={2048}
        placeholder="https://example.com/hooks"
        defaultValue={url}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
    <Field
      label={words.webhooks.description}
      help={words.webhooks.descriptionHelp}
      error={fields.description}
      optional
    >
      <Input name="description" maxLength={500} defaultValue={description ?? ""} autoComplete="off" />
    </Field>
    <EventChoice chosen={events} error={fields.events} />
  </>
)
