import { Badge } from "#components/ui/badge.tsx"
import { dayText } from "#components/ui/day-text.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { ProviderView } from "#lib/domain/provider-keys/schema.ts"
import { KeyButton, type SaveKey } from "./key-button.tsx"
import { RemoveKey } from "./remove-key.tsx"

interface Props {
  providers: readonly ProviderView[]
  save: SaveKey
  remove: (provider: ProviderView["provider"]) => Promise<string | undefined>
}

/** Every model provider with the account's key for it, of which the last four characters alone are shown. */
export function ProviderTable({ providers, save, remove }: Props) {
  const { columns, list } = words.providerKeys
  return (
    <Table label={list}>
      <TableHeader>
        <tr>
          <TableHead>{columns.provider}</TableHead>
          <TableHead>{columns.key}</TableHead>
          <TableHead>{columns.entered}</TableHead>
          <TableHead>{columns.lastUsed}</TableHead>
          <TableHead>
            <span className="sr-only">{words.providerKeys.replace}</span>
          </TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {providers.map((each) => (
          <ProviderRow key={each.provider} view={each} save={save} remove={remove} />
        ))}
      </TableBody>
    </Table>
  )
}

function ProviderRow({ view, save, remove }: { view: ProviderView } & Pick<Props, "save" | "remove">) {
  const { provider, key, recipient, isThere } = view
  const { columns, names, ownServer, asked, needed, notNeeded, faults, never } = words.providerKeys
  const name = names[provider]
  const elsewhere = recipient.isOwn ? ownServer : recipient.name !== name && asked(recipient.name)
  return (
    <TableRow>
      <TableCell phone="title" className="font-medium">
        {name}
        {elsewhere && <span className="block font-normal text-12 text-muted">{elsewhere}</span>}
      </TableCell>
      <TableCell phone="fact" className="whitespace-normal text-muted">
        {key ? <span className="font-mono text-12">•••• {key.hint}</span> : isThere ? notNeeded : needed}
        {key?.fault && key.failingSince && (
          <span className="mt-1 block">
            <Badge tone="danger" className="h-auto whitespace-normal py-0.5">
              {faults[key.fault](name, dayText(key.failingSince))}
            </Badge>
          </span>
        )}
      </TableCell>
      <TableCell className="text-muted">
        {key && (
          <>
            <RelativeTime at={key.createdAt.toISOString()} />{" "}
            {words.providerKeys.enteredBy(key.enteredBy ?? words.providerKeys.unnamed)}
          </>
        )}
      </TableCell>
      <TableCell {...(key && { phone: "fact", label: columns.lastUsed })} className="text-muted">
        {key && (key.lastUsedAt ? <RelativeTime at={key.lastUsedAt.toISOString()} /> : never)}
      </TableCell>
      <TableCell phone="action" className="text-right">
        <KeyButton provider={provider} name={name} isReplaced={key !== null} save={save} />
        {key && <RemoveKey provider={provider} name={name} remove={remove} />}
      </TableCell>
    </TableRow>
  )
}
