import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AuthLink, AuthPage } from "#components/auth/auth-page.tsx"
import { ChosenPlan, PlanChoice } from "#components/auth/plan-choice.tsx"
import { ServiceLinks } from "#components/auth/service-links.tsx"
import { SignUpForm } from "#components/auth/sign-up-form.tsx"
import * as words from "#components/words/words.ts"
import { currentHost } from "#lib/auth/current-host.ts"
import { HOME } from "#lib/auth/home.ts"
import { sessionContext } from "#lib/auth/session-context.ts"
import { offeredPlans } from "#lib/domain/price-list/price-list.ts"
import { waysOf } from "#lib/domain/single-sign-on/single-sign-on.ts"
import { signUp } from "./actions.ts"
import { startWith } from "./start-with.ts"

export const metadata: Metadata = {
  get title() {
    return words.auth.signUp.title
  },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignUpPage({ searchParams }: Props) {
  const query = await searchParams
  const { brand, kind, isActive, accountId, realmId } = await currentHost()
  if (await sessionContext()) redirect(HOME)
  if (kind === "platform" || !isActive) return <Closed brand={brand} isPlatform={kind === "platform"} />
  const website = typeof query.website === "string" ? query.website.slice(0, 300) : undefined
  const { services } = await waysOf(realmId)
  const plans = accountId ? await offeredPlans(accountId) : []
  const asked = typeof query.plan === "string" ? query.plan.toLowerCase() : undefined
  const plan = plans.find(({ id }) => id === asked) ?? (asked === undefined ? plans[0] : undefined)
  if (!plan && plans.length > 0)
    return (
      <AuthPage
        brand={brand}
        title={words.plans.signUp.choose}
        lead={asked === "all" ? undefined : words.plans.signUp.gone}
        footer={<SignInInstead />}
      >
        <PlanChoice plans={plans} website={website} />
      </AuthPage>
    )
  return (
    <AuthPage
      brand={brand}
      title={words.auth.signUp.title}
      lead={words.auth.signUp.lead(brand.name)}
      footer={<SignInInstead />}
    >
      <div className="grid gap-4">
        <SignUpForm
          action={signUp}
          website={website}
          plan={plan && <ChosenPlan plan={plan} website={website} others={plans.length > 1} />}
        />
        <ServiceLinks
          services={services}
          next={startWith(website ?? "")}
          signsUp={{ plan: plan?.id }}
          underForm
        />
      </div>
    </AuthPage>
  )
}

const SignInInstead = () => (
  <>
    {words.auth.signUp.other} <AuthLink href="/sign-in">{words.auth.signUp.otherLink}</AuthLink>
  </>
)

function Closed({
  brand,
  isPlatform,
}: {
  brand: Parameters<typeof AuthPage>[0]["brand"]
  isPlatform: boolean
}) {
  const { closed } = words.access
  return (
    <AuthPage
      brand={brand}
      title={isPlatform ? closed.title : closed.suspendedTitle}
      footer={<AuthLink href="/sign-in">{closed.link}</AuthLink>}
    >
      <p className="text-13 text-muted">{isPlatform ? closed.text : closed.suspendedText}</p>
    </AuthPage>
  )
}
