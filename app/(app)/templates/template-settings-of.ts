import { PLACEHOLDER_KINDS, type TemplateSettings } from "#lib/domain/bot-templates/schema.ts"

/** The form of a template as its settings. Each placeholder that it asks for is named by a field `asked`. */
export function templateSettingsOf(form: FormData): TemplateSettings {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const placeholders = form.getAll("asked").map((given) => {
    const name = String(given)
    const kind = PLACEHOLDER_KINDS.find((each) => each === text(`kind.${name}`)) ?? "text"
    const required = form.get(`required.${name}`) === "on"
    return [name, { label: text(`label.${name}`), help: text(`help.${name}`), kind, required }]
  })
  return {
    name: text("name"),
    description: text("description"),
    placeholders: Object.fromEntries(placeholders),
  }
}
