"use client"

import { CodeBlock } from "#components/ui/code-block.tsx"
import { Toaster } from "#components/ui/toaster.tsx"

/** A command with the button that copies it, and the place where it is told that this failed. */
export const CopiedCommand = ({ code }: { code: string }) => (
  <>
    <CodeBlock code={code} />
    <Toaster />
  </>
)
