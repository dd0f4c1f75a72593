import { Check, Circle, CircleAlert } from "lucide-react"
import { CopyButton } from "#components/ui/copy-button.tsx"
import * as words from "#components/words/words.ts"
import type { DnsRecord, DomainView, Finding } from "#lib/domain/domains/schema.ts"

/** What has to be entered at a DNS provider, to be copied, and what was found of it. A row is a card on phones. */
export function RecordTable({ domain: { hostname, records, found } }: { domain: DomainView }) {
  const say = words.addresses.records
  const rows = [
    { record: records.proof, finding: found?.proof },
    { record: records.route, finding: found?.route },
  ]
  return (
    <table aria-label={say.label(hostname)} className="w-full text-13 max-md:block">
      <thead className="max-md:sr-only">
        <tr className="text-left text-12 text-muted">
          {[say.type, say.name, say.value, say.state].map((title) => (
            <th key={title} scope="col" className="border-b py-1.5 pr-4 font-medium last:pr-0">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-4">
        {rows.map(({ record, finding }) => (
          <tr
            key={record.type}
            className="max-md:grid max-md:gap-1 max-md:rounded-control max-md:border max-md:bg-surface max-md:p-3"
          >
            <Cell label={say.type}>{record.type}</Cell>
            <Cell label={say.name}>
              <Copied text={record.name} label={say.copyName} />
            </Cell>
            <Cell label={say.value}>
              <Copied text={record.value} label={say.copyValue} />
            </Cell>
            <Cell label={say.state}>
              <State record={record} finding={finding} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cell = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <td className="py-2 pr-4 align-top last:pr-0 max-md:grid max-md:grid-cols-[4.5rem_minmax(0,1fr)] max-md:gap-2 max-md:p-0">
    <span aria-hidden className="text-12 text-muted leading-6 md:hidden">
      {label}
    </span>
    <div className="min-w-0 leading-6">{children}</div>
  </td>
)

const Copied = ({ text, label }: { text: string; label: string }) => (
  <span className="flex items-start gap-1">
    <code className="min-w-0 font-mono text-12 leading-6 [overflow-wrap:anywhere]">{text}</code>
    <CopyButton text={text} label={label} className="-my-0.5 shrink-0" />
  </span>
)

function State({ record, finding }: { record: DnsRecord; finding: Finding | undefined }) {
  const isRight = finding?.state === "right"
  const Icon = isRight ? Check : finding && finding.state !== "silent" ? CircleAlert : Circle
  const tone = isRight ? "text-success" : finding?.state === "wrong" ? "text-danger" : "text-muted"
  return (
    <span className={`flex items-start gap-1.5 ${tone}`}>
      <Icon aria-hidden className="mt-1 size-4 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{textOf(record, finding)}</span>
    </span>
  )
}

function textOf({ type, value }: DnsRecord, finding: Finding | undefined): string {
  const found = words.addresses.found
  if (!finding) return found.unknown
  if (finding.state === "right") return found.right
  if (finding.state === "silent") return found.silent
  const shown = finding.values.join(", ")
  if (type === "TXT") {
    if (finding.state === "none") return found.noProof
    return shown ? found.wrongProof(shown) : found.otherProof
  }
  return finding.state === "none" ? found.noRoute : found.wrongRoute(shown, value)
}
