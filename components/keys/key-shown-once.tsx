"use client"

import { CodeBlock } from "#components/ui/code-block.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { words } from "#components/words/words.ts"
import type { KeyKind } from "./new-key.ts"

/** A new key with a copy button, and a first request that works with it as it stands. */
export const KeyShownOnce = ({ token, kind, address }: { token: string; kind: KeyKind; address: string }) => (
  <div className="grid gap-5">
    <Field label={words.keys.key}>
      <div className="flex gap-2">
        <Input
          readOnly
          value={token}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 font-mono text-12"
        />
        <CopyButton text={token}>{words.keys.copy}</CopyButton>
      </div>
    </Field>
    <CodeBlock title={words.keys.curl} code={example(token, kind, address)} />
  </div>
)

function example(token: string, kind: KeyKind, address: string): string {
  if (kind === "secret")
    return [`curl ${address}/api/v1/bot/list`, `  -H "Authorization: Bearer ${token}"`].join(" \\\n")
  return [
    `curl ${address}/api/v1/conversations/first-try/messages`,
    `  -H "X-API-Key: ${token}"`,
    `  -H "Content-Type: application/json"`,
    `  -d '${JSON.stringify({ message: words.keys.example })}'`,
  ].join(" \\\n")
}
