const PLACE = /\{\{\s*(\p{L}[\p{L}\p{N} _'-]{0,59}?)\s*\}\}/gu

/**
 * The placeholders that a text names, `{{opening hours}}`, once each and in their order. Variables of a conversation
 * (lib/core/fill-variables.ts) have a dot in their name and are none.
 */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACE)].map(([, name = ""]) => name)),
]

/**
 * Puts values in the place of the placeholders that they are for; others stay as they are. What stands in a value is not
 * filled in again. `written` says how a value stands in the text.
 */
export const fillPlaceholders = (
  text: string,
  values: Readonly<Record<string, string>>,
  written: (value: string) => string = (value) => value,
): string =>
  text.replaceAll(PLACE, (place, name: string) =>
    Object.hasOwn(values, name) ? written(values[name] ?? "") : place,
  )
