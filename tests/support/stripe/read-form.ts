export type Form = { [name: string]: string | Form }

/** A form as Stripe's API takes it: "items[0][price]=p" is { items: { 0: { price: "p" } } }. */
export function readForm(text: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll("]", "").split("[")
    const last = path.pop() as string
    let place = form
    for (const step of path) {
      place[step] = typeof place[step] === "object" ? place[step] : {}
      place = place[step] as Form
    }
    place[last] = value
  }
  return form
}

export const textOf = (form: Form, name: string): string | undefined =>
  typeof form[name] === "string" ? form[name] : undefined
export const formOf = (form: Form, name: string): Form => (typeof form[name] === "object" ? form[name] : {})
export const listOf = (form: Form, name: string): (string | Form)[] => Object.values(formOf(form, name))
