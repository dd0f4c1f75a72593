import { Field } from "#components/ui/field.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import * as words from "#components/words/words.ts"

/** Where a password is chosen. `email` names the person to programs that keep passwords. */
export const NewPasswordField = ({
  name = "password",
  label = words.auth.password,
  email,
  error,
}: {
  name?: string
  label?: string
  email: string
  error: string | undefined
}) => (
  <>
    <input type="email" hidden readOnly name="username" autoComplete="username" value={email} />
    <Field label={label} error={error} help={words.auth.passwordHelp}>
      <PasswordInput
        name={name}
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={200}
        className="h-9"
      />
    </Field>
  </>
)
