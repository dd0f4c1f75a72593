import type { Honest } from "./corpus.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

/** Text, pages and tables as people write them. */
export const honestTexts: Honest = {
  "hours.txt": {
    make: () => bytes("Opening hours\r\n\r\nMonday to Friday: 9 to 17.\r\nClosed on Sundays.\r\n"),
    type: "txt",
    text: "Opening hours\n\nMonday to Friday: 9 to 17.\nClosed on Sundays.\n",
  },
  "horaires.txt": {
    make: () => Buffer.from("Caf\xe9 ouvert d\xe8s 8 h \x96 prix : 3 \x80.", "latin1"),
    type: "txt",
    text: "Café ouvert dès 8 h – prix : 3 €.",
  },
  "horario.txt": {
    make: () => Buffer.from("\ufeff¿A qué hora abren? A las nueve.", "utf16le"),
    type: "txt",
    text: "¿A qué hora abren? A las nueve.",
  },
  "handbuch.md": {
    make: () =>
      bytes(
        "# Handbuch\n\nGrüße an alle.\n\n## Rückgabe\n\n- binnen 30 Tagen\n- mit Beleg\n\n| Ware | Preis |\n|---|---|\n| Tisch | 99 € |\n",
      ),
    type: "md",
    title: "Handbuch",
    text: "# Handbuch\n\nGrüße an alle.\n\n## Rückgabe\n\n- binnen 30 Tagen\n- mit Beleg\n\n| Ware | Preis |\n|---|---|\n| Tisch | 99 € |\n",
    headings: ["1 Handbuch", "2 Rückgabe"],
  },
  "worldwide.md": {
    make: () => bytes("# 営業時間\n\n月曜日から金曜日まで。\n\n# ساعات العمل\n\nمن التاسعة 👋🏽\n"),
    type: "md",
    title: "営業時間",
    text: "# 営業時間\n\n月曜日から金曜日まで。\n\n# ساعات العمل\n\nمن التاسعة 👋🏽\n",
    headings: ["1 営業時間", "1 ساعات العمل"],
  },
  "listino.csv": {
    make: () => bytes('\ufeffProdotto;Prezzo;Nota\n"Lampada; piccola";12,50;È nuova\nTavolo;99;\n'),
    type: "csv",
    text: "Prodotto: Lampada; piccola\nPrezzo: 12,50\nNota: È nuova\n\nProdotto: Tavolo\nPrezzo: 99",
    rows: [2, 3],
  },
  "perguntas.csv": {
    make: () => bytes('Pergunta,Resposta\nAbrem ao domingo?,"Não, só de\nsegunda a sábado."\n'),
    type: "csv",
    text: "Q: Abrem ao domingo?\nA: Não, só de\nsegunda a sábado.",
    rows: [2],
  },
  "titled.tsv": {
    make: () => bytes("Price list of 2026\nItem\tPrice\nLamp\t12\n"),
    type: "csv",
    text: "Price list of 2026\n\nItem: Lamp\nPrice: 12",
    headings: ["1 Price list of 2026"],
    rows: [3],
  },
  "article.html": {
    make: () =>
      bytes(
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Livraison</title></head><body><nav>Accueil</nav>
<h1>Livraison</h1><p>Nous livrons en <b>deux jours</b>.</p><h2>Tarifs</h2><table><tr><th>Zone</th><th>Prix</th></tr>
<tr><td>Europe</td><td>5 €</td></tr></table><ol><li>Commander</li><li>Payer</li></ol></body></html>`,
      ),
    type: "html",
    title: "Livraison",
    text: "Livraison\n\nNous livrons en deux jours.\n\nTarifs\n\n| Zone | Prix |\n| --- | --- |\n| Europe | 5 € |\n\n1. Commander\n2. Payer",
    headings: ["1 Livraison", "2 Tarifs"],
  },
  "latin.html": {
    make: () =>
      Buffer.from(
        `<html><head><meta charset="iso-8859-1"><title>Menu</title></head><body><p>Jam\xf3n &amp; queso: 4&nbsp;&euro;</p></body></html>`,
        "latin1",
      ),
    type: "html",
    title: "Menu",
    text: "Jamón & queso: 4 €",
  },
  "products.json": {
    make: () =>
      bytes(
        JSON.stringify([
          {
            name: "Lamp",
            price: 12.5,
            tags: ["light", "small"],
            maker: { name: "Lux", city: "Lyon" },
            note: null,
          },
          { name: "Desk", sold: false, sizes: [{ cm: 120 }, { cm: 160 }] },
        ]),
      ),
    type: "json",
    text: "name: Lamp\nprice: 12.5\ntags: light, small\nmaker.name: Lux\nmaker.city: Lyon\n\nname: Desk\nsold: false\nsizes[0].cm: 120\nsizes[1].cm: 160",
    rows: [1, 2],
  },
  "company.json": {
    make: () =>
      bytes(
        JSON.stringify({
          company: { name: "Hafen", address: { city: "Kiel" } },
          founded: 1999,
          offices: [{ city: "Kiel" }, { city: "Rom" }],
          faq: { items: [{ question: "Open?", answer: "Yes." }] },
        }),
      ),
    type: "json",
    text: "company.name: Hafen\ncompany.address.city: Kiel\n\nfounded: 1999\n\noffices\n\ncity: Kiel\n\ncity: Rom\n\nfaq.items\n\nquestion: Open?\nanswer: Yes.",
    headings: ["1 offices", "1 faq.items"],
    rows: [1, 2, 1],
  },
  "log.jsonl": {
    make: () => bytes('{"id":1,"text":"First"}\n\n{"id":2,"text":"Zweite"}\n'),
    type: "json",
    text: "id: 1\ntext: First\n\nid: 2\ntext: Zweite",
    rows: [1, 2],
  },
}
