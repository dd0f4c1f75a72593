import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** Whom people write to, and the pages that an agency's front page and sign-in lead to. */
export function ContactFields({
  contact = {},
  fields,
}: {
  contact?: Partial<Record<"support" | "imprint" | "terms", string | undefined>> | undefined
  fields: Record<string, string>
}) {
  const say = words.branding.contact
  return (
    <SettingsSection title={say.title} description={say.text}>
      <Field label={say.support} error={fields.support} optional>
        <Input
          name="support"
          type="email"
          maxLength={254}
          defaultValue={contact.support}
          autoComplete="off"
        />
      </Field>
      {(["imprint", "terms"] as const).map((name) => (
        <Field key={name} label={say[name]} error={fields[name]} optional>
          <Input
            name={name}
            type="url"
            maxLength={500}
            defaultValue={contact[name]}
            placeholder="https://example.com/"
            autoComplete="off"
          />
        </Field>
      ))}
    </SettingsSection>
  )
}
