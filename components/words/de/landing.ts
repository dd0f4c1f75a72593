import type { Translation } from "../translation.ts"

export const landing: Translation["landing"] = {
  signIn: "Anmelden",
  signUp: "Registrieren",
  promise: "Ein Chatbot, der aus Ihren eigenen Inhalten antwortet",
  lead: "Nennen Sie ihm Ihre Website oder legen Sie Ihre Dokumente ab. Ihre Besucher bekommen rund um die Uhr Antworten, mit dem Satz, aus dem sie stammen.",
  website: "Ihre Website",
  websitePlaceholder: "www.example.com",
  websiteInvalid: "Geben Sie eine Webadresse ein, etwa www.example.com.",
  start: "Bot erstellen",
  startNote: "Erst ein Konto, dann Ihr Bot. Das dauert zwei Minuten.",
  product: "So sieht es aus",
  facts: [
    {
      title: "Antworten mit Quelle",
      text: "Jede Antwort zitiert Ihren eigenen Text, Wort für Wort, und ein Klick öffnet die Passage, aus der sie stammt.",
    },
    {
      title: "In Minuten startklar",
      text: "Fügen Sie eine Website, ein PDF oder einen Text hinzu, stellen Sie ein paar Fragen und verbinden Sie den Bot mit Ihrem Produkt.",
    },
    {
      title: "Er sagt, wenn er etwas nicht weiß",
      text: "Wo Ihre Inhalte keine Antwort haben, sagt der Bot das, statt eine zu erfinden.",
    },
  ],
  demo: {
    bot: "Harbour Bikes",
    question: "Kann ich ein Mietrad am Sonntag zurückbringen?",
    answer:
      "Ja. Sie können ein Rad an jedem Tag bis **20 Uhr** zurückgeben, auch sonntags [1]. Nach Ladenschluss schließen Sie es am Ständer neben der Tür an und werfen den Schlüssel in den Kasten [2].",
    sources: [
      {
        name: "Mietbedingungen.pdf",
        heading: "Rückgabe",
        page: 2,
        quote: "Räder können an jedem Tag, auch an Sonn- und Feiertagen, bis 20 Uhr zurückgegeben werden.",
        before: "Die Mietdauer wird bei der Abholung vereinbart. ",
        after: " Eine verspätete Rückgabe wird stundenweise berechnet.",
      },
      {
        name: "harbourbikes.example/opening-hours",
        heading: "Nach Ladenschluss",
        page: null,
        quote:
          "Schließen Sie das Rad am Ständer neben der Tür an und werfen Sie den Schlüssel in den Kasten.",
        before: "Ab 20 Uhr haben wir geschlossen. ",
        after: " Wir leeren ihn jeden Morgen um 7 Uhr.",
      },
    ],
    followUp: "Und wenn es regnet?",
  },
  footer: "Mehr",
  legal: { support: "Support", imprint: "Impressum", terms: "AGB" },
  privacy: "Datenschutz",
  rights: (name, year) => `© ${year} ${name}`,
}
