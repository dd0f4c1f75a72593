import { buttonStyle } from "#components/ui/button-style.ts"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Service } from "#lib/domain/single-sign-on/schema.ts"
import { OrLine } from "./or-line.tsx"
import { SERVICE_NAMES, ServiceMark } from "./service-mark.tsx"

/** Leads to services where people have an account: addresses of ours that must not be opened before somebody wants it. */
export function ServiceLinks({
  services,
  next,
  signsUp,
  underForm = false,
}: {
  services: readonly Service[]
  next?: string | undefined
  /** Where somebody new makes an account, by this plan or the default one. */
  signsUp?: { plan?: string | undefined }
  /** They stand as another way below a form. */
  underForm?: boolean
}) {
  if (services.length === 0) return null
  const query = new URLSearchParams({
    ...(next && { callbackUrl: next }),
    ...(signsUp && { new: "1" }),
    ...(signsUp?.plan && { plan: signsUp.plan }),
  }).toString()
  return (
    <>
      {underForm && <OrLine />}
      {services.map((service) => (
        <a
          key={service}
          href={`/sign-in/with/${service}${query && `?${query}`}`}
          className={cn(buttonStyle({ size: "lg" }), "h-9")}
        >
          <ServiceMark service={service} />
          {words.access.service.goOn(SERVICE_NAMES[service])}
        </a>
      ))}
    </>
  )
}
