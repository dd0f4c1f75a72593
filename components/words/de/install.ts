import type { Translation } from "../translation.ts"

export const install: Translation["install"] = {
  html: {
    name: "Reines HTML",
    steps: [
      "Öffnen Sie die Datei oder Vorlage, die alle Seiten gemeinsam haben.",
      "Fügen Sie das Snippet direkt vor </body> ein.",
      "Veröffentlichen Sie alles und öffnen Sie eine Seite: Hier steht dann, wo der Chat gesehen wurde.",
    ],
  },
  wordpress: {
    name: "WordPress",
    steps: [
      "Installieren Sie ein Plugin für Code in Header und Footer, etwa WPCode, oder öffnen Sie die footer.php Ihres Themes.",
      "Fügen Sie das Snippet in den Footer ein, damit es auf jeder Seite steht.",
      "Speichern Sie. Nutzen Sie ein Cache-Plugin, leeren Sie dessen Cache.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: [
      "Öffnen Sie Onlineshop, Themes, die drei Punkte Ihres Themes, Code bearbeiten.",
      "Öffnen Sie layout/theme.liquid und fügen Sie das Snippet direkt vor </body> ein.",
      "Speichern Sie.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: [
      "Öffnen Sie Site settings, Custom code.",
      "Fügen Sie das Snippet bei Footer code ein.",
      "Speichern Sie und veröffentlichen Sie die Website.",
    ],
  },
  wix: {
    name: "Wix",
    steps: [
      "Öffnen Sie Einstellungen, Benutzerdefinierter Code (Custom Code) und fügen Sie dort Code hinzu.",
      "Fügen Sie das Snippet ein. Wählen Sie alle Seiten, Code einmal laden und das Ende des Body.",
      "Wenden Sie es an. Wix verlangt dafür ein kostenpflichtiges Paket mit eigener Domain.",
    ],
  },
  squarespace: {
    name: "Squarespace",
    steps: [
      "Öffnen Sie Einstellungen, Erweitert, Code-Injektion (Code Injection).",
      "Fügen Sie das Snippet bei Footer ein.",
      "Speichern Sie. Squarespace verlangt dafür einen Tarif mit Code-Injektion.",
    ],
  },
  gtm: {
    name: "Google Tag Manager",
    steps: [
      "Legen Sie ein neues Tag vom Typ Benutzerdefiniertes HTML an und fügen Sie den Code unten ein. Er ist länger, weil der Tag Manager data-Attribute weglässt.",
      "Wählen Sie den Trigger All Pages.",
      "Speichern Sie und veröffentlichen Sie den Container.",
    ],
  },
  react: {
    name: "React",
    steps: [
      "Fügen Sie die Komponente unten Ihrem Projekt hinzu und verwenden Sie sie einmal, an der Wurzel Ihrer App.",
      "Sie bleibt, während Besucher zwischen Seiten wechseln; bei einem Routenwechsel ist nichts zu tun.",
    ],
  },
}
