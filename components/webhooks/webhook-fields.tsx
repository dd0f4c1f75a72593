import { FormError } from "#components/auth/form-error.tsx"
import { Field } from "#components/ui/field.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { words } from "#components/words/words.ts"
import { EventChoice } from "./event-choice.tsx"

/** What can be set on a webhook. */
export const WebhookFields = ({
  state: { error, fields = {}, values = {} },
  chosen,
}: {
  state: FormState
  chosen: string[]
}) => (
  <>
    <FormError text={error} />
    <Field label={words.webhooks.address} help={words.webhooks.addressHelp} error={fields.url}>
      <Input
        name="url"
        type="url"
        required
        maxLength={2048}
        placeholder="https://example.com/hooks"
        defaultValue={values.url}
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
      <Input name="description" maxLength={500} defaultValue={values.description} autoComplete="off" />
    </Field>
    <EventChoice key={chosen.join()} chosen={chosen} error={fields.events} />
  </>
)
