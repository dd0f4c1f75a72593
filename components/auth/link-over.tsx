import type { Brand } from "#components/brand/brand.ts"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { AuthPage } from "./auth-page.tsx"

/** What became of a link that leads nowhere any more, and what to do next. */
export const LinkOver = ({
  brand,
  title,
  text,
  next,
}: {
  brand: Brand
  title: string
  text: string
  next: { href: string; label: string }
}) => (
  <AuthPage brand={brand} title={title} lead={text}>
    <ButtonLink href={next.href} variant="primary" size="lg" className="w-full">
      {next.label}
    </ButtonLink>
  </AuthPage>
)
