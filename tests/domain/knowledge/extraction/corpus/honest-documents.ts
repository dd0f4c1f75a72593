import { makeDoc } from "../make-doc.ts"
import { makePptx, makeXlsx, shape, textRow } from "../make-office.ts"
import { makePdf } from "../make-pdf.ts"
import { makeDocx, makeZip, paragraph } from "../make-zip.ts"
import type { Honest } from "./corpus.ts"

const tableRow = (cells: string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`
const item = (text: string) => paragraph(text).replace("<w:p>", "<w:p><w:pPr><w:numPr/></w:pPr>")

/** Documents as Office programs write them. */
export const honestDocuments: Honest = {
  "terms.pdf": {
    make: () =>
      makePdf(
        [
          [
            { text: "Returns", size: 20 },
            { text: "You may return a product within thirty", above: 14 },
            { text: "days of delivery." },
          ],
          [
            { text: "Livraison", size: 20 },
            { text: "Deux jours en Europe, trois ailleurs.", above: 14 },
          ],
        ],
        { title: "Terms of sale" },
      ),
    type: "pdf",
    title: "Terms of sale",
    text: "Returns\n\nYou may return a product within thirty days of delivery.\n\nLivraison\n\nDeux jours en Europe, trois ailleurs.",
    headings: ["1 Returns", "1 Livraison"],
    pages: [
      [1, "Returns\n\nYou may return a product within thirty days of delivery."],
      [2, "Livraison\n\nDeux jours en Europe, trois ailleurs."],
    ],
  },
  "skipped-page.pdf": {
    make: () => makePdf([[{ text: "First page." }], [], [{ text: "Third page." }]]),
    type: "pdf",
    text: "First page.\n\nThird page.",
    pages: [
      [1, "First page."],
      [2, ""],
      [3, "Third page."],
    ],
  },
  "policy.docx": {
    make: () =>
      makeDocx(
        paragraph("Politique", "Heading1") +
          paragraph("Vous avez 30 jours.") +
          paragraph("Exceptions", "Heading2") +
          item("Les livres") +
          item("Les cartes") +
          `<w:tbl>${tableRow(["Zone", "Prix"])}${tableRow(["Europe", "5 €"])}</w:tbl>`,
        { "docProps/core.xml": "<cp:coreProperties><dc:title>Retours</dc:title></cp:coreProperties>" },
      ),
    type: "docx",
    title: "Retours",
    text: "Politique\n\nVous avez 30 jours.\n\nExceptions\n\n- Les livres\n- Les cartes\n\n| Zone | Prix |\n| --- | --- |\n| Europe | 5 € |",
    headings: ["1 Politique", "2 Exceptions"],
  },
  "brief.doc": {
    make: () => makeDoc("Sehr geehrte Damen und Herren,\r\rwir öffnen um neun Uhr.\rMit Grüßen\r"),
    type: "doc",
    text: "Sehr geehrte Damen und Herren,\n\nwir öffnen um neun Uhr.\n\nMit Grüßen",
  },
  "prices.xlsx": {
    make: () =>
      makeXlsx(
        [
          {
            name: "Prices",
            rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" s="1"><v>1234.5</v></c><c r="C3" s="2"><v>46082</v></c><c r="D3" s="3"><v>0.075</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><r><t>Ti</t></r><r><t>sch</t></r></is></c><c r="B4" s="1"><v>-3</v></c><c r="C4" s="4"><v>46082.75</v></c><c r="D4" t="b"><v>1</v></c></row>`,
          },
          { name: "Cost", state: "hidden", rows: textRow(1, ["Secret"]) },
          { name: "Öffnung", rows: textRow(1, ["Tag", "Zeit"]) + textRow(2, ["Mo", "9-17"]) },
        ],
        {
          strings:
            "<si><t>Product</t></si><si><t>Price</t></si><si><t>Since</t></si><si><t>Tax</t></si><si><r><t>La</t></r><r><t>mp</t></r><rPh><t>x</t></rPh></si>",
          styles: `<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407];-#,##0.00\\ [$€-407]"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="22"/></cellXfs>`,
        },
      ),
    type: "xlsx",
    text: "Prices\n\nProduct: Lamp\nPrice: 1.234,50 €\nSince: 2026-03-01\nTax: 7.50%\n\nProduct: Tisch\nPrice: -3,00 €\nSince: 2026-03-01 18:00\nTax: TRUE\n\nÖffnung\n\nTag: Mo\nZeit: 9-17",
    headings: ["1 Prices", "1 Öffnung"],
    rows: [3, 4, 2],
  },
  "prefixed.xlsx": {
    make: () =>
      makeZip({
        "xl/workbook.xml": `<x:workbook xmlns:x="x" xmlns:rel="y"><x:sheets><x:sheet name="Orari" rel:id="R1"/></x:sheets></x:workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="R1" Type="http://x/worksheet" Target="/xl/worksheets/sheet.xml"/></Relationships>`,
        "xl/worksheets/sheet.xml": `<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>Una sola colonna</x:v></x:c></x:row><x:row><x:c><x:v>0.30000000000000004</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    type: "xlsx",
    text: "Orari\n\nUna sola colonna\n\n0.3",
    headings: ["1 Orari"],
    rows: [1, 2],
  },
  "pitch.pptx": {
    make: () =>
      makePptx([
        {
          shapes:
            shape("ctrTitle", ["Nuestro producto"]) +
            shape("subTitle", ["Para todos"]) +
            shape("sldNum", ["1"]),
        },
        { shapes: shape("title", ["Hidden"]), hidden: true },
        {
          shapes: `${shape("", ["Rápido", "Seguro"])}${shape("title", ["Ventajas"])}<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>Plan</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>Precio</a:t></a:r></a:p></a:tc></a:tr><a:tr><a:tc><a:p><a:r><a:t>Pro</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>9 €</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>`,
          notes: "Pausa aquí.",
        },
      ]),
    type: "pptx",
    title: "Nuestro producto",
    text: "Nuestro producto\n\nPara todos\n\nVentajas\n\nRápido\nSeguro\n\n| Plan | Precio |\n| --- | --- |\n| Pro | 9 € |\n\nPausa aquí.",
    headings: ["1 Nuestro producto", "1 Ventajas"],
    pages: [
      [1, "Nuestro producto\n\nPara todos"],
      [3, "Ventajas\n\nRápido\nSeguro\n\n| Plan | Precio |\n| --- | --- |\n| Pro | 9 € |\n\nPausa aquí."],
    ],
  },
  "untitled.pptx": {
    make: () =>
      makePptx([{ shapes: shape("title", ["One"]) }, { shapes: shape("", ["Zwei Worte", "und mehr"]) }]),
    type: "pptx",
    title: "One",
    text: "One\n\nZwei Worte und mehr",
    headings: ["1 One", "1 Zwei Worte und mehr"],
    pages: [
      [1, "One"],
      [2, "Zwei Worte und mehr"],
    ],
  },
}
