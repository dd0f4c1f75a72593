import type { ContactImport, ImportedRow } from "../../domain/contact-imports/schema.ts"
import { csvRow } from "../csv.ts"

/** A report as a table: what became of each row, why, and of refused ones their cells, so that they can be put right. */
export async function* importReportCsv({
  of,
  rows,
}: {
  of: ContactImport
  rows: AsyncIterable<ImportedRow[]>
}): AsyncGenerator<string, void> {
  yield `\ufeff${csvRow(["Row", "Outcome", "Reason", "Contact id", ...of.columns])}`
  for await (const some of rows)
    yield some
      .map(({ number, outcome, reason, contactId, cells }) =>
        csvRow([number, outcome ?? "waiting", reason, contactId, ...of.columns.map((_, at) => cells[at])]),
      )
      .join("")
}
