import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import { Command } from "#components/auth/command.tsx"
import type { Brand } from "#components/brand/brand.ts"
import * as words from "#components/words/words.ts"

/** How the first administrator of an install is made: by whoever has access to its server, and nobody else. */
export function FirstAdmin({ brand }: { brand: Brand }) {
  const { title, lead, command, after, back } = words.access.firstAdmin
  return (
    <AuthPage brand={brand} title={title} lead={lead} footer={<AuthLink href="/">{back}</AuthLink>}>
      <div className="grid gap-3">
        <Command code={command} />
        <p className="text-13 text-muted">{after}</p>
      </div>
    </AuthPage>
  )
}
