import * as words from "#components/words/words.ts"

/** What a part of a template is called: `bot.backstory`, `source.Prices`. */
export function partName(part: string): string {
  const { parts, source } = words.botTemplates
  return part.startsWith("source.") ? source(part.slice("source.".length)) : (parts[part] ?? part)
}
