import { words } from "#components/words/words.ts"

/** One page, or the site that it belongs to. */
export function ExtentChoice({ whole, onChange }: { whole: boolean; onChange: (whole: boolean) => void }) {
  const { knowledge } = words
  const choices = [
    { value: "page", label: knowledge.onePage, help: knowledge.onePageHelp, chosen: !whole },
    { value: "site", label: knowledge.wholeSite, help: knowledge.wholeSiteHelp, chosen: whole },
  ]
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-13">{knowledge.extent}</legend>
      {choices.map(({ value, label, help, chosen }) => (
        <label
          key={value}
          className="flex cursor-pointer items-start gap-2.5 rounded-control border px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name="extent"
            value={value}
            checked={chosen}
            onChange={() => onChange(value === "site")}
            className="mt-0.5 accent-accent"
          />
          <span className="grid">
            <span className="text-13">{label}</span>
            <span className="text-12 text-muted">{help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
