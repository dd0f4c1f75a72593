"use client"

import { CodeBlock } from "#components/ui/code-block.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { words } from "#components/words/words.ts"

const EXAMPLE = `import { Webhook } from "standardwebhooks"

const webhook = new Webhook(process.env.WEBHOOK_SECRET)
// body: the request's text as it came; throws when anything is wrong
const event = webhook.verify(body, headers)`

/** A signing secret with a copy button, and how a server checks requests with it. */
export const SecretShownOnce = ({ secret }: { secret: string }) => (
  <div className="grid gap-5">
    <Field label={words.webhooks.secret}>
      <div className="flex gap-2">
        <Input
          readOnly
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 font-mono text-12"
        />
        <CopyButton text={secret}>{words.webhooks.copySecret}</CopyButton>
      </div>
    </Field>
    <CodeBlock title={words.webhooks.verify} code={EXAMPLE} />
  </div>
)
