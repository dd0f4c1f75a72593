"use client"

import * as words from "#components/words/words.ts"
import { Button } from "./button.tsx"
import { CodeBlock } from "./code-block.tsx"
import { CopyButton } from "./copy-button.tsx"
import { Field } from "./field.tsx"
import { Input } from "./input.tsx"

/** The content of a dialog that shows a secret for its only appearance, with an example of how it is used. */
export const secretOnce = ({
  title,
  lead,
  label,
  secret,
  copy,
  example,
  onDone,
}: {
  title: string
  lead: string
  /** What the secret is. */
  label: string
  secret: string
  /** What the button that copies it says. */
  copy: string
  example: { title: string; code: string }
  onDone: () => void
}) => ({
  title,
  description: lead,
  className: "max-w-160",
  footer: (
    <Button variant="primary" onClick={onDone}>
      {words.ui.done}
    </Button>
  ),
  children: (
    <div className="grid gap-5">
      <Field label={label}>
        <div className="flex gap-2">
          <Input
            readOnly
            value={secret}
            onFocus={(event) => event.currentTarget.select()}
            className="min-w-0 font-mono text-12"
          />
          <CopyButton text={secret}>{copy}</CopyButton>
        </div>
      </Field>
      <CodeBlock {...example} />
    </div>
  ),
})
