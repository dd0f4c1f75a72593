"use client"

import type { Brand } from "#components/brand/brand.ts"
import { BrandStyle } from "#components/brand/brand-style.tsx"
import { Logo } from "#components/brand/logo.tsx"
import { VisitorMessage } from "#components/chat/visitor-message.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import * as words from "#components/words/words.ts"

/** The beginning of the front page and a few words of a chat, as this brand would have them. */
export function BrandPreview({ brand, promise }: { brand: Brand; promise: string }) {
  const branding = words.branding
  const landing = words.landing
  return (
    <figure className="brand-preview overflow-hidden rounded-panel border bg-background">
      <BrandStyle brand={brand} within=".brand-preview" />
      <figcaption className="sr-only">{branding.preview}</figcaption>
      <div className="flex h-12 items-center justify-between border-b px-4 font-(family-name:--font-brand)">
        <Logo brand={brand} className="text-14" />
        <span className="text-12 text-muted">{landing.signIn}</span>
      </div>
      <div className="grid gap-5 p-4 font-(family-name:--font-brand)">
        <p className="text-balance break-words font-semibold text-20">{promise || landing.promise}</p>
        <span className={buttonStyle({ variant: "primary" })}>{branding.previewAction}</span>
        <div className="grid gap-3 border-t pt-4 text-14">
          <VisitorMessage text={branding.previewQuestion} />
          <p>
            {branding.previewAnswer} <span className="text-accent-text underline">[1]</span>
          </p>
        </div>
      </div>
    </figure>
  )
}
