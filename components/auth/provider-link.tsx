import { Building2 } from "lucide-react"
import { buttonStyle } from "#components/ui/button-style.ts"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"

/** Leads to the provider of an agency: an address of ours that must not be opened before somebody wants it. */
export const ProviderLink = ({
  label,
  next,
  primary = false,
}: {
  /** What the agency calls it; empty for the usual words. */
  label: string
  next?: string | undefined
  primary?: boolean
}) => (
  <a
    href={`/sign-in/provider${next ? `?callbackUrl=${encodeURIComponent(next)}` : ""}`}
    className={cn(
      buttonStyle({ size: "lg", ...(primary && { variant: "primary" }) }),
      "h-auto min-h-9 min-w-0 whitespace-normal [overflow-wrap:anywhere]",
    )}
  >
    <Building2 aria-hidden />
    {label ? words.access.provider.named(label) : words.access.provider.usual}
  </a>
)
