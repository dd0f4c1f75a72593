import { secretOnce } from "#components/ui/secret-once.tsx"
import * as words from "#components/words/words.ts"

const EXAMPLE = `import { Webhook } from "standardwebhooks"

const webhook = new Webhook(process.env.WEBHOOK_SECRET)
// body: the request's text as it came; throws when anything is wrong
const event = webhook.verify(body, headers)`

/** The one appearance of a signing secret, and how a server checks requests with it; nothing without one. */
export const secretOfWebhook = (secret: string | undefined, onDone: () => void) =>
  secret === undefined
    ? undefined
    : secretOnce({
        title: words.webhooks.createdTitle,
        lead: words.webhooks.createdLead,
        label: words.webhooks.secret,
        secret,
        copy: words.webhooks.copySecret,
        example: { title: words.webhooks.verify, code: EXAMPLE },
        onDone,
      })
