import Link from "next/link"
import { cn } from "#components/ui/cn.ts"

const tones = {
  warning: "border-warning-border bg-warning-soft text-warning",
  danger: "border-danger-border bg-danger-soft text-danger",
}

/** Stands above every page while something is the matter with the account, and leads to where that is seen to. */
export const AccountBar = ({
  label,
  text,
  action,
  href,
  tone,
}: {
  /** Names it for those who do not see it. */
  label: string
  text: string
  action: string
  href: string
  tone: keyof typeof tones
}) => (
  <section
    aria-label={label}
    className={cn(
      "sticky top-0 z-30 flex min-h-9 flex-wrap items-center justify-between gap-x-3 border-b px-4 py-1 text-13",
      tones[tone],
    )}
  >
    <p className="font-medium">{text}</p>
    <Link href={href} className="rounded-mark font-medium underline underline-offset-4">
      {action}
    </Link>
  </section>
)
