"use client"

import { CodeBlock } from "#components/ui/code-block.tsx"
import { Toaster } from "#components/ui/toaster.tsx"
import { TooltipProvider } from "#components/ui/tooltip.tsx"

/** A command with the button that copies it, and the place where it is told that this failed. */
export const CopiedCommand = ({ code }: { code: string }) => (
  <TooltipProvider>
    <CodeBlock code={code} />
    <Toaster />
  </TooltipProvider>
)
