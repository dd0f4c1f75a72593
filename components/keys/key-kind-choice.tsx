import { words } from "#components/words/words.ts"
import type { KeyKind } from "./new-key.ts"

const kinds: KeyKind[] = ["tenant", "secret"]

/** Which of the two APIs a key is for, in plain words. */
export const KeyKindChoice = ({ chosen }: { chosen: KeyKind }) => (
  <fieldset className="grid gap-1.5">
    <legend className="mb-1.5 font-medium text-13">{words.keys.kind}</legend>
    {kinds.map((kind) => (
      <label
        key={kind}
        className="flex cursor-pointer gap-2.5 rounded-control border border-border-strong p-3 transition-colors has-checked:border-accent-border has-checked:bg-accent-soft hover:border-faint has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2"
      >
        <input
          type="radio"
          name="kind"
          value={kind}
          defaultChecked={kind === chosen}
          className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-none"
        />
        <span className="grid gap-0.5">
          <span className="font-medium text-13">{words.keys.kinds[kind].label}</span>
          <span className="text-12 text-muted">{words.keys.kinds[kind].text}</span>
        </span>
      </label>
    ))}
  </fieldset>
)
