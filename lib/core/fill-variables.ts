/** What a channel knows of a conversation: its surroundings, its visitor, and what the caller wants to remember. */
export type Variables = Record<"system" | "contact" | "conversation", Record<string, unknown>>

const PLACE = /\{\{\s*(system|contact|conversation)\.([^{}]+)\}\}/g
const LONGEST = 500

/**
 * Puts what is known of a visitor and a conversation into a text: `{{contact.name}}`. What is not known vanishes. Values
 * come from outside: each stays on one line and within 500 characters, and `written` says how it stands in the text (as it
 * is, unless told).
 */
export const fillVariables = (
  text: string,
  variables: Variables,
  written: (value: string) => string = (value) => value,
): string =>
  text.replaceAll(PLACE, (_, scope: keyof Variables, named: string) => {
    const value = variableValue(variables, scope, named.trimEnd())
    if (value === undefined || value === null) return ""
    const shown = typeof value === "object" ? JSON.stringify(value) : String(value)
    return written(shown.replaceAll(/\s+/g, " ").slice(0, LONGEST))
  })

/** The variables that a text names, as `contact.name`, in their order. */
export const variablesIn = (text: string): string[] =>
  [...text.matchAll(PLACE)].map(([, scope, name]) => `${scope}.${name?.trimEnd()}`)

/** The value of a variable, or undefined. Only what was set counts: no name reaches into how objects are made. */
export const variableValue = (variables: Variables, scope: keyof Variables, name: string): unknown =>
  Object.hasOwn(variables, scope) && Object.hasOwn(variables[scope], name)
    ? variables[scope][name]
    : undefined
