import * as words from "#components/words/words.ts"

/** The first stop of the keyboard on a page. */
export const SkipLink = () => (
  <a
    href="#content"
    className="-translate-y-16 fixed top-2 left-2 z-50 rounded-control bg-raised px-3 py-2 font-medium text-13 focus:translate-y-0 focus:shadow-float"
  >
    {words.shell.skip}
  </a>
)
