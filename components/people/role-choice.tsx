import { Choice } from "#components/ui/choice.tsx"
import * as words from "#components/words/words.ts"
import type { Role } from "#lib/domain/identity/schema.ts"

/** Which role somebody is given: each with what it may do, in plain words. */
export const RoleChoice = ({
  roles,
  value,
  fault,
}: {
  roles: readonly Role[]
  value: Role
  fault?: string | undefined
}) => (
  <fieldset className="grid gap-2">
    <legend className="mb-1.5 font-medium text-13">{words.people.role}</legend>
    {roles.map((role) => (
      <Choice
        key={role}
        name="role"
        value={role}
        defaultChecked={role === value}
        label={words.home.roles[role]}
        text={words.people.may[role]}
      />
    ))}
    {fault && (
      <p role="alert" className="text-13 text-danger">
        {fault}
      </p>
    )}
  </fieldset>
)
