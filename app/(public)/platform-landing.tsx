import type { Brand } from "#components/brand/brand.ts"
import { Logo } from "#components/brand/logo.tsx"
import { docsRoot } from "#components/docs/docs-address.ts"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import type { DemoSignIn } from "#lib/domain/demo/demo.ts"

const text = words.access.platform

/** The front page of the install itself: what it is, the administrator's way in, and the demo while there is one. */
export function PlatformLanding({
  brand,
  signIns,
  hasAdmin,
}: {
  brand: Brand
  signIns: DemoSignIn[]
  /** Whether anybody can sign in as administrator. */
  hasAdmin: boolean
}) {
  return (
    <main id="content" className="mx-auto grid min-h-dvh max-w-176 content-center gap-8 px-4 py-12 md:px-6">
      <Logo brand={brand} className="text-16" />
      <div className="grid gap-4">
        <h1 className="text-balance font-semibold text-28 sm:text-44">{text.title}</h1>
        <p className="max-w-[60ch] text-pretty text-16 text-muted">{text.lead}</p>
      </div>
      {signIns.length > 0 && <Demo signIns={signIns} />}
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/sign-in" variant={signIns.length ? "secondary" : "primary"}>
          {hasAdmin ? text.signIn : text.setUp}
        </ButtonLink>
        <ButtonLink href={docsRoot} variant="ghost">
          {words.docs.title}
        </ButtonLink>
      </div>
    </main>
  )
}

function Demo({ signIns }: { signIns: DemoSignIn[] }) {
  return (
    <section aria-labelledby="demo" className="grid gap-3">
      <div>
        <h2 id="demo" className="font-medium text-16">
          {text.demoTitle}
        </h2>
        <p className="text-13 text-muted">{text.demoLead}</p>
      </div>
      <ul className="divide-y rounded-panel border">
        {signIns.map(({ as, label, url, email, password }) => (
          <li key={email} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium text-14">{label}</p>
              <dl className="flex flex-wrap gap-x-4 text-13 text-muted">
                <Fact name={text.email} value={email} />
                <Fact name={text.password} value={password} />
              </dl>
            </div>
            <ButtonLink href={`${url}/sign-in?demo=${as}`} aria-label={`${text.demoOpen}: ${label}`}>
              {text.demoOpen}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div className="flex gap-1.5">
    <dt className="shrink-0">{name}</dt>
    <dd className="min-w-0 select-all break-words font-mono text-text">{value}</dd>
  </div>
)
