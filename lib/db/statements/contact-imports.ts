import type { Statement } from "../wire/wire.ts"

const ADD = `insert into "ContactImportRow" ("accountId", "importId", number, cells)
  select $1::uuid, $2::uuid, r.number, array(select c.cell from jsonb_array_elements_text(r.cells) with ordinality c (cell, at) order by c.at)
  from jsonb_to_recordset($3::jsonb) r (number int, cells jsonb)`

/** Keeps rows of a file as they stand in it. */
export const addImportRows = (
  accountId: string,
  importId: string,
  rows: readonly { number: number; cells: string[] }[],
): Statement => ({ text: ADD, values: [accountId, importId, JSON.stringify(rows)] })

// The cells of what went in stand in the contact; of what did not, they are needed to put it right.
const CLOSE = `update "ContactImportRow" row set outcome = r.outcome, reason = r.reason, "contactId" = r."contactId",
    cells = case r.outcome when 'refused' then row.cells else '{}' end
  from jsonb_to_recordset($3::jsonb) r (number int, outcome text, reason text, "contactId" uuid)
  where row."accountId" = $1::uuid and row."importId" = $2::uuid and row.number = r.number`

/** Keeps what became of rows. */
export const closeImportRows = (
  accountId: string,
  importId: string,
  rows: readonly { number: number; outcome: string; reason: string | null; contactId: string | null }[],
): Statement => ({ text: CLOSE, values: [accountId, importId, JSON.stringify(rows)] })
