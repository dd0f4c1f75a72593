/** The form of how mails are sent as its settings. Without a password the stored one stays. */
export function senderSettingsOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const password = String(form.get("password") ?? "")
  const server = form.has("isOwn")
    ? {
        host: text("host"),
        port: Number(text("port")),
        security: text("security") === "tls" ? ("tls" as const) : ("starttls" as const),
        username: text("username"),
        address: text("address"),
        ...(password && { password }),
      }
    : null
  return { name: text("name"), server }
}
