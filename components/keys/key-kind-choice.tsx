import { Choice } from "#components/ui/choice.tsx"
import * as words from "#components/words/words.ts"
import type { KeyKind } from "./new-key.ts"

const kinds: KeyKind[] = ["tenant", "secret"]

/** Which of the two APIs a key is for, in plain words. */
export const KeyKindChoice = () => (
  <fieldset className="grid gap-1.5">
    <legend className="mb-1.5 font-medium text-13">{words.keys.kind}</legend>
    {kinds.map((kind) => (
      <Choice
        key={kind}
        name="kind"
        value={kind}
        defaultChecked={kind === "tenant"}
        {...words.keys.kinds[kind]}
      />
    ))}
  </fieldset>
)
