import type { Translation } from "../translation.ts"

export const docs: Translation["docs"] = {
  title: "API-Referenz",
  lead: "Fragen Sie Bots, fügen Sie Wissen hinzu und lesen Sie Unterhaltungen aus Ihren eigenen Programmen.",
  nav: "API-Referenz",
  overview: "Übersicht",
  families: {
    tenant: {
      title: "REST-API",
      lead: "Bots, Wissen, Unterhaltungen und Zahlen eines Kontos, für Ihr eigenes Backend.",
    },
    channel: {
      title: "API-Kanal",
      lead: "Ihr eigenes Chatfenster: eine Unterhaltung beginnen, senden, was ein Besucher sagt, die Antworten lesen.",
    },
    visitor: {
      title: "Besucher-API",
      lead: "Die Sprache des Widgets: Der Browser eines Besuchers spricht mit einem Bot, von den Websites aus, die Sie erlauben.",
    },
    action: {
      title: "Aktions-API",
      lead: "Jede Ressource mit denselben wenigen Aktionen, für das offizielle SDK und für eigene Programme.",
    },
    partner: {
      title: "Partner-API",
      lead: "Legen Sie Konten für Ihre Kunden an (diese API nennt sie users oder sub-accounts), setzen Sie Limits und vergeben Sie Schlüssel und Sitzungen. Ihre eigene Nutzung schließt die Ihrer Kunden ein.",
    },
  },
  endpoints: (count) => (count === 1 ? "1 Endpunkt" : `${count.toLocaleString("de")} Endpunkte`),
  menu: "Inhalt",
  search: "Endpunkte suchen",
  noMatch: "Kein Endpunkt passt.",
  home: "Start",
  baseUrl: "Basisadresse",
  headers: "Optionale Header",
  document: "OpenAPI-3.1-Dokument",
  credential: {
    title: "Authentifizierung",
    tenant: "Senden Sie einen Schlüssel, der mit tk_ beginnt, im Header X-API-Key.",
    bearer: "Senden Sie einen Schlüssel, der mit sk- beginnt, als Bearer-Token im Header Authorization.",
    visitor:
      "Kein Schlüssel: Eine Seite einer erlaubten Website beginnt eine Sitzung und sendet deren Token als Bearer-Token im Header Authorization.",
    make: "Schlüssel erstellen",
  },
  errors: {
    title: "Fehler",
    lead: "Einen Fehler erkennen Sie am Status und an einem Body dieser Form. Meldungen können sich ändern, Status und Codes nicht.",
    body: "Body",
  },
  common: {
    title: "Gut zu wissen",
    json: {
      title: "JSON in beide Richtungen",
      text: "Bodys sind JSON in UTF-8, höchstens 1 MB, außer wo ein Endpunkt eine Datei annimmt. Ein Feld, das ein Endpunkt nicht kennt, wird mit 400 abgewiesen, damit kein falsch geschriebenes verloren geht.",
    },
    idempotency: {
      title: "Sicher wiederholen",
      text: "Jeder POST kann einen Idempotency-Key tragen, 1 bis 255 Zeichen Ihrer Wahl. 24 Stunden lang bekommt derselbe Schlüssel mit derselben Anfrage die erste Antwort noch einmal, markiert mit Idempotency-Replayed, und die Arbeit wird nur einmal getan. Mit einer anderen Anfrage kommt 422, und 409, solange die erste noch läuft.",
    },
    rates: {
      title: "Anfragelimits",
      text: "Antworten enthalten RateLimit-Limit, RateLimit-Remaining und RateLimit-Reset. Über dem Limit kommt 429, und Retry-After sagt, wie viele Sekunden Sie warten.",
    },
    ids: {
      title: "Anfrage-IDs",
      text: "Jede Antwort enthält X-Request-Id. Senden Sie eine eigene, bleibt sie erhalten. Nennen Sie sie, wenn Sie Hilfe brauchen.",
    },
    browsers: {
      title: "Nicht aus einem Browser",
      text: "Ein Schlüssel öffnet ein ganzes Konto, deshalb können Seiten anderer Websites die API nicht aufrufen: Sie erlaubt keinen anderen Origin. Rufen Sie sie aus Ihrem Backend auf.",
    },
  },
  parameters: { path: "Pfadparameter", query: "Query-Parameter", header: "Header" },
  body: "Body",
  form: "Formularfelder",
  required: "erforderlich",
  fallback: (value) => `Standard: ${value}`,
  oneOf: "Eines von",
  fields: (name) => `Felder von ${name}`,
  answer: "Antwort",
  yourAnswer: "Wenn Sie antworten:",
  anyOther: "etwas anderes oder nichts",
  answerFields: "Felder der Antwort",
  alsoAs: (types) => `Auch als ${types}`,
  failures: "Fehler dieses Endpunkts",
  link: (summary) => `Link zu ${summary}`,
  request: "Anfrage",
  language: "Sprache der Beispiele",
  example: (language, summary) => `${summary} in ${language}`,
  sentExample: "Was Ihr Server bekommt",
  answerExample: (status) => `Antwort ${status}`,
  tryIt: {
    action: "Ausprobieren",
    of: (summary) => `Ausprobieren: ${summary}`,
    key: "API-Schlüssel",
    keyHelp:
      "Bleibt im Speicher dieser Seite, bis Sie sie verlassen, und wird nur an diese Website gesendet.",
    body: "Body als JSON",
    bodyFault: "Das ist kein gültiges JSON.",
    send: "Anfrage senden",
    sending: "Anfrage wird gesendet",
    changes: "Diese Anfrage ändert wirklich etwas in Ihrem Konto.",
    failed: "Die Anfrage ist nicht angekommen. Prüfen Sie Ihre Verbindung und senden Sie sie noch einmal.",
    noAnswer: "Die Antwort hat keinen Body.",
    took: (ms) => `${ms.toLocaleString("de")} ms`,
    response: "Antwort",
  },
}
