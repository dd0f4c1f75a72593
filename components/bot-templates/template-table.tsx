import Link from "next/link"
import { Badge } from "#components/ui/badge.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { Template } from "#lib/domain/bot-templates/schema.ts"

/** Whether clients can begin with a template. */
export function TemplateState({
  template: { latest, retiredAt },
}: {
  template: Pick<Template, "latest" | "retiredAt">
}) {
  const { states } = words.botTemplates
  if (retiredAt) return <Badge tone="warning">{states.retired}</Badge>
  return latest === 0 ? <Badge>{states.draft}</Badge> : null
}

/** The templates of an agency; a row leads to its page. */
export function TemplateTable({ templates }: { templates: Template[] }) {
  const { columns, title } = words.botTemplates
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.version}</TableHead>
          <TableHead>{columns.published}</TableHead>
          <TableHead className="text-right">{columns.clients}</TableHead>
          <TableHead className="text-right">{columns.bots}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {templates.map((template) => (
          <TableRow key={template.id} className="relative">
            <TableCell phone="title" className="max-w-0 md:w-1/2">
              <span className="flex min-w-0 items-center gap-2">
                {/* The link covers its row. */}
                <Link
                  href={`/templates/${template.id}`}
                  className="min-w-0 truncate rounded-mark font-medium after:absolute after:inset-0"
                >
                  {template.name}
                </Link>
                <TemplateState template={template} />
              </span>
              {template.description && (
                <span className="block truncate text-12 text-muted">{template.description}</span>
              )}
            </TableCell>
            <TableCell phone="fact" label={columns.version} className="text-muted tabular-nums">
              {template.latest || "–"}
            </TableCell>
            <TableCell phone="fact" label={columns.published} className="text-muted">
              {template.publishedAt ? <RelativeTime at={template.publishedAt.toISOString()} /> : "–"}
            </TableCell>
            <TableCell phone="fact" label={columns.clients} className="text-right text-muted tabular-nums">
              {template.clients.toLocaleString(locale())}
            </TableCell>
            <TableCell phone="fact" label={columns.bots} className="text-right text-muted tabular-nums">
              {template.bots.toLocaleString(locale())}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
