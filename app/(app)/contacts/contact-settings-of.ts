/** What the form of a contact says. A field without a name and a value is none. */
export function contactSettingsOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "")
  const values = form.getAll("fieldValue").map(String)
  const fields = form
    .getAll("fieldName")
    .map((name, at) => ({ name: String(name), value: values[at] ?? "" }))
    .filter(({ name, value }) => name.trim() !== "" || value.trim() !== "")
  return {
    name: text("name"),
    email: text("email"),
    phone: text("phone"),
    nick: text("nick"),
    description: text("description"),
    fields,
  }
}
