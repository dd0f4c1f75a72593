import { relative } from "node:path"

type SignIn = { label: string; url: string; email: string; password: string }
type State = { url: string; bundled: boolean; dev: boolean; signIns: SignIn[] }

/** Tells people what runs where, and how to sign in to the demo. */
export function announce({ url, bundled, dev, signIns }: State): void {
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
  console.log([...lines, "", "  Ctrl-C stops.", ""].join("\n"))
}
