/** Why a page was left out, in words for a person. What could not be had is UNREACHABLE, whatever the cause. */
export const REASONS = {
  robots: "The site's robots.txt does not allow reading this page.",
  noindex: "The page asks not to be indexed.",
  type: "This is not a page of text.",
  list: "This is a list of addresses, not a page of text.",
  duplicate: "It is the same as another page.",
  elsewhere: "It leads to another site.",
  unwanted: "It was chosen to be left out.",
  noText: "No text was found on this page.",
  time: "The time for this site ran out.",
} as const
