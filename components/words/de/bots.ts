import type { Translation } from "../translation.ts"

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("de")} ${more}`

export const bots: Translation["bots"] = {
  title: "Bots",
  purpose: "Jeder Bot antwortet aus seinem eigenen Wissen und in seinem eigenen Ton.",
  newBot: "Neuer Bot",
  untitled: "Unbenannter Bot",
  notAllowed: "Mit Ihrer Rolle können Sie Bots ansehen, aber nicht ändern.",
  limit: (used, limit) =>
    `Sie haben ${used} von ${limit} Bots. Löschen Sie einen, oder fragen Sie nach einem größeren Plan.`,
  empty: {
    title: "Noch keine Bots",
    text: "Ein Bot beantwortet die Fragen Ihrer Besucher aus Ihren eigenen Seiten und Dokumenten. Geben Sie ihm einen Namen und etwas zu lesen, dann fragen Sie ihn.",
  },
  columns: {
    name: "Name",
    status: "Zustand",
    knowledge: "Wissen",
    week: "Unterhaltungen, 7 Tage",
    answered: "Beantwortet",
    updated: "Geändert",
  },
  week: "in den letzten sieben Tagen",
  conversations: (count) => (count === 1 ? "Unterhaltung" : "Unterhaltungen"),
  knows: (sources, passages) =>
    passages === 0 && sources === 0
      ? "Noch nichts"
      : `${many(sources, "Quelle", "Quellen")}, ${many(passages, "Passage", "Passagen")}`,
  answeredOf: (answered, answers) =>
    `${answered.toLocaleString("de")} von ${answers.toLocaleString("de")} Antworten kamen aus dem Wissen`,
  updates: (settled, all) => (settled < all ? `${all - settled} von ${all} Bots lernen gerade` : ""),
  noAnswers: "Keine Antworten in den letzten sieben Tagen",
  states: { ready: "Bereit", learning: "Lernt", empty: "Ohne Wissen", paused: "Pausiert" },
  filters: {
    label: "Bots nach Zustand",
    search: "Bots suchen",
    placeholder: "Name oder Zweck",
    all: "Alle",
    sort: "Bots sortieren",
    sorts: {
      created: "Älteste zuerst",
      name: "Name",
      conversations: "Meiste Unterhaltungen",
      answered: "Am wenigsten beantwortet",
      knowledge: "Meistes Wissen",
      updated: "Zuletzt geändert",
    },
    none: {
      title: "Kein Bot passt",
      text: "Keiner Ihrer Bots passt zu dieser Suche.",
      action: "Alle Bots zeigen",
    },
  },
  actions: (name) => `Aktionen für ${name}`,
  duplicate: {
    action: "Duplizieren",
    pending: "Wird dupliziert",
    copying: "Wissen wird kopiert",
    title: (name) => `${name} duplizieren`,
    lead: "Die Kopie bekommt dieselben Anweisungen, denselben Ton, dieselbe Sprache und dasselbe Modell, dazu Aussehen, Texte und Formulare des Chats.",
    copyOf: (name) => `${name} (Kopie)`.slice(0, 200),
    knowledge: "Woraus sie antwortet",
    kinds: {
      shared: {
        label: "Dasselbe Wissen",
        text: "Was Sie hinzufügen oder ändern, gilt dann für beide. Wird der erste Bot gelöscht, geht sein Wissen mit ihm.",
      },
      copied: {
        label: "Eine Kopie des Wissens",
        text: (sources, passages) =>
          `${sources === 1 ? "1 Quelle" : `${sources.toLocaleString("de")} Quellen`}, ${passages === 1 ? "1 Passage" : `${passages.toLocaleString("de")} Passagen`}. Sie werden auf einmal kopiert, was eine halbe Minute dauern kann, ändern sich von da an für sich und zählen in Ihrem Tarif noch einmal. Was noch gelesen wird, bleibt zurück.`,
        tooLarge: (passages, most) =>
          `${passages.toLocaleString("de")} Passagen sind zu viele für eine Kopie: höchstens ${most.toLocaleString("de")}.`,
      },
      none: { label: "Noch nichts", text: "Sie beginnt ohne Wissen; Sie geben ihr eigenes." },
    },
    stays: "Unterhaltungen, Zahlen, erlaubte Websites, die Chatseite und Testfragen bleiben beim ersten Bot.",
  },
  status: { on: "Aktiv", off: "Aus" },
  isDefault: "Standard",
  range: (first, last, total) => `${first} bis ${last} von ${total}`,
  tabs: {
    playground: "Testchat",
    knowledge: "Wissen",
    flow: "Ablauf",
    tests: "Tests",
    channels: "Kanäle",
    settings: "Einstellungen",
  },
  ways: {
    label: "Beginnen mit",
    blank: { name: "Leer", text: "Sie schreiben alles selbst." },
    website: { name: "Einer Website", text: "Ihre Seiten werden gelesen, und er heißt nach ihr." },
    templates: "Vorlagen",
    note: "Eine Vorlage bringt Ton, Anweisungen, Begrüßung, vorgeschlagene Fragen und das mit, was gesagt wird, wenn nichts bekannt ist. Das Wissen ist Ihres.",
    address: "Adresse der Website",
    addressHelp: "Wie viel davon gelesen wird, wählen Sie im nächsten Schritt.",
    suggestions: "Vorgeschlagene Fragen",
    suggestionsHelp: "Eine je Zeile. Der Chat bietet sie an, bevor etwas gefragt wurde.",
  },
  create: {
    title: "Neuer Bot",
    purpose: "Sie können alles später ändern.",
    what: { title: "Wer er ist", text: "Den Namen sehen die Besucher." },
    how: { title: "Wie er antwortet", text: "Sprache, Ton und Aufgabe." },
    greeting: { title: "Begrüßung", text: "Erscheint, bevor ein Besucher etwas gefragt hat." },
    refused: "Ein weiterer Bot ist nicht möglich",
    forSite: (site) => `Beantwortet Fragen zu ${site}.`,
    next: "Bot erstellen und Wissen hinzufügen",
    pending: "Bot wird erstellt",
  },
  fields: {
    name: "Name",
    namePlaceholder: "Alder-Assistent",
    description: "Wofür er da ist",
    descriptionHelp: "Für Sie und Ihre Kollegen; Besucher sehen es nicht.",
    welcomeMessage: "Begrüßung",
    welcomePlaceholder: "Guten Tag, was möchten Sie wissen?",
    instructions: "Anweisungen",
    instructionsHelp:
      "Was der Bot vor jeder Frage gesagt bekommt: für wen er spricht, was er tun und lassen soll.",
    instructionsPlaceholder: "Du antwortest für Alder Coffee Roasters, eine kleine Kaffeerösterei.",
    language: "Sprache",
    personality: "Persönlichkeit",
    role: "Aufgabe",
    channel: "Kanal",
    channelHelp: "Wo dieser Bot sprechen soll. Jede Unterhaltung mit ihm wird dort gezählt.",
    model: "Modell",
    modelHelp:
      "„Zitate aus dem Wissen“ antwortet Wort für Wort. Jedes andere Modell formuliert frei, aus demselben Wissen.",
    modelUnusable: (name, standard) =>
      `Für ${name} ist hier kein Anbieter eingerichtet. Bis es einen gibt, antwortet ${standard}.`,
    standardModel: (name) => `Standard: ${name}`,
    notAvailable: (name) => `${name} (hier nicht nutzbar)`,
    notUsable: "Dieses Modell ist hier nicht nutzbar: Sein Anbieter ist nicht eingerichtet",
    another: "Anderes Modell …",
    otherModel: "Name des Modells",
    otherModelHelp: "Als provider/model, von einem Anbieter, der hier eingerichtet ist.",
    none: "Nicht festgelegt",
    retentionDays: "Tage nach der letzten Nachricht",
    retentionDaysHelp: "Ohne Zahl gilt die Frist Ihres Kontos. Ein Bot kann sie nur verkürzen.",
  },
  settings: {
    identity: { title: "Identität", text: "Woran Sie und Ihre Besucher diesen Bot erkennen." },
    behaviour: { title: "Verhalten", text: "Was er gesagt bekommt und wie er klingt." },
    engine: { title: "Modell", text: "Wer die Antworten schreibt." },
    keeping: {
      title: "Aufbewahrung",
      text: "Ältere Unterhaltungen werden mit allem gelöscht, was dazugehört.",
    },
    availability: { title: "Verfügbarkeit", text: "Beides gilt sofort." },
    active: "Beantwortet Fragen",
    activeHelp: "Ausgeschaltet weist der Bot jede Nachricht auf jedem Kanal ab.",
    default: "Standard-Bot",
    isDefault:
      "Dieser Bot antwortet, wo kein Bot genannt ist. Um das zu ändern, machen Sie einen anderen zum Standard.",
    notDefault: "Der Standard-Bot antwortet, wo kein Bot genannt ist, etwa über die API.",
    makeDefault: "Zum Standard machen",
    remove: { title: "Löschen", text: "Endgültig, mit seinem Wissen und allen Unterhaltungen." },
  },
  remove: {
    action: "Bot löschen",
    title: (name) => `${name} löschen?`,
    text: "Sein Wissen und alle Unterhaltungen werden mit ihm gelöscht. Das lässt sich nicht rückgängig machen.",
  },
  told: {
    saved: "Einstellungen gespeichert",
    on: "Der Bot beantwortet wieder Fragen",
    off: "Der Bot ist ausgeschaltet",
    madeDefault: "Das ist jetzt der Standard-Bot",
    removed: (name) => `${name} wurde gelöscht`,
  },
  models: { "builtin/quotes": "Zitate aus dem Wissen" },
  modelNotice: {
    title: (count) =>
      count === 1
        ? "Ein Bot nennt ein Modell, das hier nicht nutzbar ist"
        : `${count.toLocaleString("de")} Bots nennen ein Modell, das hier nicht nutzbar ist`,
    text: (bots, standard) => `${bots}: Bis Sie ein anderes wählen, antwortet ${standard}.`,
    action: "Modell wählen",
  },
  languages: {
    en: "Englisch",
    es: "Spanisch",
    fr: "Französisch",
    de: "Deutsch",
    it: "Italienisch",
    pt: "Portugiesisch",
  },
  personalities: {
    professional: "Professionell",
    friendly: "Freundlich",
    helpful: "Hilfsbereit",
    expert: "Fachkundig",
    enthusiastic: "Begeistert",
  },
  roles: {
    customer_support: "Kundenservice",
    sales: "Verkauf",
    technical_support: "Technischer Support",
    general_assistant: "Allgemeine Hilfe",
    lead_generation: "Leads gewinnen",
    appointment_booking: "Termine vereinbaren",
  },
}
