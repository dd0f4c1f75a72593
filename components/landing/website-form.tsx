import { ArrowRight } from "lucide-react"
import { buttonStyle } from "#components/ui/button-style.ts"
import * as words from "#components/words/words.ts"

/** Takes a web address to the sign-up page, in its query; works without scripts. */
export function WebsiteForm() {
  return (
    <form action="/sign-up" method="get" className="grid max-w-112 gap-2.5">
      <label htmlFor="website" className="sr-only">
        {words.landing.website}
      </label>
      <div className="flex items-center gap-1.5 rounded-panel border border-border-strong bg-raised p-1.5 focus-within:border-ring focus-within:outline-2 focus-within:outline-ring max-sm:flex-col max-sm:items-stretch">
        <input
          id="website"
          name="website"
          required
          inputMode="url"
          autoComplete="url"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={300}
          pattern="\s*(https?://)?[^\s\/.]+(\.[^\s\/.]+)+(/\S*)?\s*"
          title={words.landing.websiteInvalid}
          placeholder={words.landing.websitePlaceholder}
          className="h-10 min-w-0 bg-transparent sm:flex-1 px-2.5 text-16 outline-none"
        />
        <button type="submit" className={buttonStyle({ variant: "primary", size: "lg" })}>
          {words.landing.start}
          <ArrowRight aria-hidden />
        </button>
      </div>
      <p className="text-12 text-muted">{words.landing.startNote}</p>
    </form>
  )
}
