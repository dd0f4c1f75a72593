import { MailCheck } from "lucide-react"
import type { FormState } from "#components/ui/form-state.ts"

export interface SentState extends FormState {
  /** The address as it was typed, once a mail was asked for. */
  sentTo?: string
}

/** What stands in place of a form whose answer comes by mail. */
export const MailSent = ({ text }: { text: string }) => (
  <div role="status" className="flex gap-3 rounded-control border bg-surface p-3 text-13">
    <MailCheck aria-hidden className="mt-0.5 size-4 shrink-0 stroke-[1.75] text-success" />
    <p className="min-w-0 [overflow-wrap:anywhere]">{text}</p>
  </div>
)
