import { relative } from "node:path"

type SignIn = { label: string; url: string; email: string; password: string }
type State = {
  url: string
  bundled: boolean
  dev: boolean
  signIns: SignIn[]
  /** Where the first administrator is made; null where there is one. */
  setUp: string | null
}

/** What people are told once Livery runs: what runs where, how to sign in to the demo, and how to make the administrator while there is none. */
export function announce({ url, bundled, dev, signIns, setUp }: State): string {
  const data = relative(process.cwd(), process.env.LIVERY_DATA ?? "") || "."
  const lines = [
    "",
    `  Livery is ready: ${url}`,
    "",
    `  Running   web app, APIs and jobs${dev ? ", with reload" : ""}`,
    `  Database  ${bundled ? `bundled PostgreSQL, kept in ${data}` : "the one of DATABASE_URL"}`,
    `  Files     ${data}`,
  ]
  if (signIns.length > 0) lines.push("", "  Demo sign-ins")
  for (const { label, url, email, password } of signIns)
    lines.push(`    ${label}: ${url}`, `      ${email} / ${password}`)
  if (setUp)
    lines.push("", "  No administrator yet. This address makes one, once, within a day:", `    ${setUp}`)
  return [...lines, "", "  Ctrl-C stops.", ""].join("\n")
}
