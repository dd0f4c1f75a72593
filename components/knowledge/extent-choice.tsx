import { Choice } from "#components/ui/choice.tsx"
import * as words from "#components/words/words.ts"

/** One page, or the site that it belongs to. */
export function ExtentChoice({ whole, onChange }: { whole: boolean; onChange: (whole: boolean) => void }) {
  const knowledge = words.knowledge
  const choice = (site: boolean, label: string, text: string) => (
    <Choice
      name="extent"
      value={site ? "site" : "page"}
      checked={whole === site}
      onChange={() => onChange(site)}
      label={label}
      text={text}
    />
  )
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-13">{knowledge.extent}</legend>
      {choice(false, knowledge.onePage, knowledge.onePageHelp)}
      {choice(true, knowledge.wholeSite, knowledge.wholeSiteHelp)}
    </fieldset>
  )
}
