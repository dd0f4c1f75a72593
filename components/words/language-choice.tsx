"use client"

import { Languages } from "lucide-react"
import { cn } from "#components/ui/cn.ts"
import { locale } from "./in-language.ts"
import { keepLanguage } from "./kept-language.ts"
import { LanguageOptions } from "./language-options.tsx"
import * as words from "./words.ts"

/** The language that one reads, among those of the product, small at the foot of a page. */
export const LanguageChoice = ({ className }: { className?: string }) => (
  <label className={cn("inline-flex items-center gap-1.5 text-12 text-muted", className)}>
    <Languages aria-hidden className="size-3.5" />
    <span className="sr-only">{words.ui.language}</span>
    <select
      defaultValue={locale()}
      onChange={({ target }) => keepLanguage(target.value)}
      className="cursor-pointer rounded-control bg-transparent py-1 hover:text-text"
    >
      <LanguageOptions />
    </select>
  </label>
)
