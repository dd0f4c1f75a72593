import type { ReactNode } from "react"
import type { Brand } from "#components/brand/brand.ts"
import { Logo } from "#components/brand/logo.tsx"

/** The window of a hosted page: the brand above, the chat or what stands before it below. */
export const HostedFrame = ({
  brand,
  title,
  children,
}: {
  brand: Brand
  title: string
  children: ReactNode
}) => (
  <div className="flex h-dvh flex-col bg-surface">
    <header className="flex h-12 shrink-0 items-center border-b bg-background px-4 sm:px-6">
      <Logo brand={brand} className="text-14" />
    </header>
    <main className="flex min-h-0 flex-1 flex-col">
      <h1 className="sr-only">{title}</h1>
      {children}
    </main>
  </div>
)
