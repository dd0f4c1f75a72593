/** What a form fills in for a template, by the placeholder that each field `value.…` is named after. */
export const templateValuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      name.startsWith("value.") ? [[name.slice("value.".length), String(value)]] : [],
    ),
  )
