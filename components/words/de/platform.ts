import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plattform",
  nav: "Übersicht",
  title: "Übersicht",
  purpose: "Wer diese Installation nutzt und ob es ihr gut geht.",
  overview: {
    month: "Dieser Monat, neben denselben Tagen des letzten",
    names: {
      agencies: "Agenturen",
      clients: "Kunden",
      conversations: "Gespräche",
      messages: "Nachrichten",
      tokens: "Token der Modelle",
      cost: "Modellkosten",
      failedAnswers: "Gescheiterte Antworten",
      failedDeliveries: "Gescheiterte Webhook-Zustellungen",
    },
    short: { failedAnswers: "Antworten", failedDeliveries: "Zustellungen" },
    added: (count) => `${count} neu`,
    addedBefore: (count) => `${count} neu im letzten Monat`,
    suspended: (count) => `${count} Konten gesperrt`,
    thanBefore: (count) => `${count} im letzten Monat`,
    unpriced: (count) => `ohne ${count} Aufrufe ohne Preis`,
    charts: { messages: "Nachrichten, 30 Tage", failures: "Gescheitert, 30 Tage" },
    hint: "Pfeiltasten gehen von Tag zu Tag. Die Eingabetaste zeigt, was Administratoren an diesem Tag getan haben.",
    point: (day, parts) => `${day}: ${parts}`,
    most: { agencies: "Agenturen mit der größten Nutzung", clients: "Kunden mit der größten Nutzung" },
    columns: { name: "Name", messages: "Nachrichten", cost: "Modellkosten" },
    look: {
      title: "Was Aufmerksamkeit braucht",
      well: "Alles in Ordnung",
      wellText:
        "Hier stehen Aufträge, die warten oder aufgegeben wurden, ausgefallene Domains, Modelle ohne Preis und fehlende Sicherungen.",
      danger: "Jetzt",
      warning: "Bald",
      kinds: {
        "late-jobs": {
          title: (count) =>
            count === 1 ? "1 Auftrag wartet über zehn Minuten" : `${count} Aufträge warten über zehn Minuten`,
          what: "Prüfen Sie, ob ein Worker läuft; starten Sie einen weiteren, wenn sie nicht nachkommen.",
        },
        "failed-jobs": {
          title: (count) =>
            count === 1 ? "1 Auftrag wurde aufgegeben" : `${count} Aufträge wurden aufgegeben`,
          what: "Von selbst werden sie nicht mehr versucht. Sehen Sie nach, warum, und versuchen Sie es erneut.",
        },
        "failing-domains": {
          title: (count) => (count === 1 ? "1 Domain ist ausgefallen" : `${count} Domains sind ausgefallen`),
          what: "Ihre Einträge fehlen. Nach drei Tagen zeigen sie nichts mehr.",
        },
        "stopped-webhooks": {
          title: (count) =>
            count === 1 ? "1 Webhook wurde angehalten" : `${count} Webhooks wurden angehalten`,
          what: "Sie haben drei Tage lang nichts angenommen. Ihre Konten schalten sie wieder ein.",
        },
        "unpriced-calls": {
          title: (count) =>
            count === 1 ? "1 Aufruf eines Modells ohne Preis" : `${count} Aufrufe von Modellen ohne Preis`,
          what: "In den letzten 30 Tagen. Was sie kosten, fehlt überall: Legen Sie Preise fest.",
        },
        "no-backup": {
          title: () => "Seit einer Woche keine Sicherung",
          what: "Führen Sie jede Nacht npm run -s livery -- backup aus.",
        },
        "no-mail": {
          title: () => "Kein Mailserver",
          what: "Links müssen von Hand weitergegeben werden. Setzen Sie SMTP_URL.",
        },
      },
    },
  },
  health: {
    title: "Zustand",
    version: "Version",
    database: "Datenbank",
    works: "Läuft",
    fails: "Gestört",
    failing: {
      database: "Sie antwortet nicht.",
      "database writes": "Sie antwortet, speichert aber nichts: Vielleicht ist ihre Festplatte voll.",
    },
    mail: "E-Mail",
    mailOn: "Eingerichtet",
    mailOff: "Nicht eingerichtet: Links werden von Hand weitergegeben. Setzen Sie SMTP_URL.",
    address: "Adresse",
  },
  newAgency: {
    title: "Neue Agentur",
    purpose: "Eine Agentur verkauft Bots an ihre Kunden, unter eigener Adresse und in eigenen Farben.",
    name: "Name",
    slug: "Adresse",
    slugHelp: (example) => `Kleinbuchstaben, Ziffern und Bindestriche. „harbour“ wird zu ${example}`,
    accent: "Farbe",
    accentHelp: "Logo und Texte folgen später unter Marke.",
    promise: "Versprechen",
    promiseHelp: "Ein Satz auf ihrer Startseite.",
    email: "E-Mail des Inhabers",
    emailHelp: "Er erhält einen Link, über den er ein Passwort wählt.",
    submit: "Agentur anlegen",
    submitting: "Wird angelegt",
    later: "Später",
    made: {
      title: (name) => `${name} ist bereit`,
      text: (email) => `Geben Sie diesen Link an ${email}. Er gilt einmal, sieben Tage lang.`,
      link: "Link für den Inhaber",
      linkHelp: "Wer ihn öffnet, wird Inhaber.",
      address: "Ihre eigene Adresse:",
      done: "Zu den Agenturen",
    },
  },
  prices: {
    title: "Preise der Modelle",
    purpose: (currency) =>
      `Was eine Million Tokens kostet, in ${currency}. Ein Preis gilt, sobald er gesetzt ist; was vorher verbraucht wurde, behält seine Kosten.`,
    set: "Preis setzen",
    lead: "Für eine Million Tokens, wie Ihr Anbieter es verlangt.",
    submit: "Preis speichern",
    submitting: "Speichert",
    model: "Modell",
    modelHelp: "Anbieter/Modell, wie ein Bot es nennt; mit * am Ende alle Modelle, deren Namen so beginnen.",
    fields: {
      input: (currency) => `Eingabe (${currency})`,
      output: (currency) => `Ausgabe (${currency})`,
      cached: (currency) => `Schon gelesene Eingabe (${currency})`,
    },
    wrongName: "Nennen Sie Anbieter/Modell, etwa openai/gpt-5.",
    wrongAmount: "Schreiben Sie einen Betrag wie 0,15.",
    list: "Preise, die gelten",
    columns: {
      model: "Modell",
      input: "Eingabe",
      cached: "Schon gelesen",
      output: "Ausgabe",
      source: "Woher",
      change: "Ändern",
    },
    own: (day) => `Gesetzt ${day}`,
    known: (month) => `Bekannt, ${month}`,
    change: "Ändern",
    remove: {
      title: (name) => `Preis von ${name} zurücknehmen?`,
      text: "Von da an gilt der bekannte Preis des Anbieters, oder keiner.",
      action: "Zurücknehmen",
    },
    unpriced: {
      title: "Ohne Preis gefragt",
      text: "Was diese kosten, fehlt überall, wo Kosten stehen, und kein Budget hält sie.",
      calls: (count, day) => `${count} Aufrufe, zuletzt am ${day}`,
    },
  },
  empty: {
    title: "Noch keine Agenturen",
    text: "Legen Sie die erste an: Ihr Inhaber lädt dann seine Kunden ein.",
  },
}
