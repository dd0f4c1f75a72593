import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"

const folder = join(import.meta.dirname, "inputs")
const read = async (name: string) => extractText(await readFile(join(folder, name)), { name })
const textOf = async (name: string) => (await read(name)).text

describe("a table that people have", () => {
  const tables: Record<string, string> = {
    "bom_semicolon_quotednl.csv":
      "Q: Wie lange ist die Garantie?\nA: Zwei Jahre;\nbei Akkus ein Jahr.\n\nQ: Was kostet der Versand, wenn ich im Ausland wohne?\nA: 9,90 €",
    "q1.csv":
      "Q: Can I cancel?\nUntil when?\nA: Yes, until 24 hours before; later it costs 50 %.\n\nQ: Is breakfast included, and what does it cost?\nA: No; 12,50 EUR.",
    "pairs.csv":
      "Gift wrapping: 3 EUR\n\nEngraving: 8 EUR\n\nExpress handling: 12 EUR\n\nRepair check: 15 EUR",
    "sepline.csv": "Product: Teapot\nPrice: 45,00\nStock: 12\n\nProduct: Cup\nPrice: 7,50\nStock: 0",
    "row-answers.csv":
      "Team: North\nLocation: Oslo\nCups: 3\nCoach: Iva Lund\n\nTeam: South\nLocation: Rome\nCups: 13\nCoach: Pia Conti\n\nTeam: East\nLocation: Graz\nCups: 7\nCoach: Max Huber",
    "yesno.csv":
      "Feature: SSO\nBasic: no\nPro: yes\n\nFeature: API\nBasic: yes\nPro: yes\n\nFeature: Audit log\nBasic: no\nPro: yes",
  }
  it.each(Object.entries(tables))("%s", async (name, text) => {
    expect(await textOf(name)).toBe(text)
  })
})
