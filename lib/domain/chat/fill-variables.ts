import type { Variables } from "../conversations/schema.ts"

const PLACE = /\{\{\s*(system|contact|conversation)\.([^{}]+)\}\}/g
const LONGEST = 500

/**
 * Puts what is known of a visitor and a conversation into a text: `{{contact.name}}`. What is not known vanishes. Values
 * come from outside: each stays on one line and within 500 characters.
 */
export const fillVariables = (text: string, variables: Variables): string =>
  text.replaceAll(PLACE, (_, scope: keyof Variables, written: string) => {
    const name = written.trimEnd()
    const value = Object.hasOwn(variables[scope], name) ? variables[scope][name] : undefined
    if (value === undefined || value === null) return ""
    const shown = typeof value === "object" ? JSON.stringify(value) : String(value)
    return shown.replaceAll(/\s+/g, " ").slice(0, LONGEST)
  })
