import type { FormState } from "#components/ui/form-state.ts"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { SavedReply } from "#lib/domain/inbox/schema.ts"
import { DeleteReply } from "./delete-reply.tsx"
import { ReplyDialog } from "./reply-dialog.tsx"

/** The account's saved replies by their shortcuts. */
export function ReplyTable({
  replies,
  change,
  remove,
}: {
  replies: SavedReply[]
  /** Absent where the reader may not. */
  change?: ((id: string, state: FormState, form: FormData) => Promise<FormState>) | undefined
  remove?: ((id: string) => Promise<string | undefined>) | undefined
}) {
  const texts = words.savedReplies
  return (
    <Table label={texts.list}>
      <TableHeader>
        <tr>
          <TableHead className="w-48">{texts.shortcut}</TableHead>
          <TableHead>{texts.text}</TableHead>
          {change && (
            <TableHead className="w-36">
              <span className="sr-only">{texts.edit}</span>
            </TableHead>
          )}
        </tr>
      </TableHeader>
      <TableBody>
        {replies.map((reply) => (
          <TableRow key={reply.id}>
            <TableCell phone="title" className="truncate font-medium font-mono text-12">
              /{reply.shortcut}
            </TableCell>
            <TableCell phone="fact" className="max-w-0 truncate text-muted max-md:max-w-full">
              {reply.text}
            </TableCell>
            {change && remove && (
              <TableCell phone="action" className="whitespace-nowrap text-right">
                <ReplyDialog reply={reply} action={change.bind(null, reply.id)} />
                <DeleteReply reply={reply} remove={remove} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
