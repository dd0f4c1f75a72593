import type { Translation } from "../translation.ts"

type Words = Translation["widget"]

const fields: Words["fields"] = {
  theme: { label: "Hell oder dunkel" },
  position: { label: "Rand" },
  offsetX: { label: "Abstand zum Rand", unit: "px" },
  offsetY: { label: "Abstand von unten", unit: "px" },
  zIndex: {
    label: "Ebene",
    help: "Der z-index. Senken Sie ihn, wenn der Chat ein Menü oder einen Dialog Ihrer Website verdeckt.",
  },
  "launcher.kind": { label: "Button" },
  "launcher.text": { label: "Text auf dem Button", placeholder: "Noch Fragen?" },
  title: { label: "Titel", placeholder: "Der Name des Bots" },
  intro: {
    label: "Willkommenstext",
    help: "Erscheint vor der ersten Nachricht. Bleibt er leer, steht dort die Begrüßung des Bots.",
    placeholder: "Guten Tag, was möchten Sie wissen?",
  },
  placeholder: { label: "Hinweis im Eingabefeld", placeholder: "Nachricht schreiben" },
  "lead.when": { label: "Wann gefragt wird" },
  "lead.intro": {
    label: "Satz darüber",
    placeholder: "Hinterlassen Sie Ihre Kontaktdaten, wir melden uns.",
  },
  "person.enabled": {
    label: "Besucher können nach einem Menschen fragen",
    help: "Der Wunsch steht in den Unterhaltungen und geht an Ihre Webhooks.",
  },
  "person.reply": {
    label: "Was sie dann lesen",
    help: "Sagen Sie, wann mit einer Antwort zu rechnen ist.",
    placeholder: "Danke. Wir antworten per E-Mail innerhalb eines Werktags.",
  },
  "person.away": {
    label: "Was sie außerhalb dieser Zeiten lesen",
    help: "Bleibt es leer, steht dort unser Satz, in der Sprache des Besuchers. {when} wird zu Tag und Uhrzeit, zu denen Sie wieder öffnen.",
    placeholder: "Wir haben geschlossen. Wir antworten ab {when}.",
  },
  "person.route": { label: "Wer sich darum kümmert" },
  "person.onWish": {
    label: "Ein Besucher schreibt, dass er einen Menschen möchte",
    help: "Mit eigenen Worten, in jeder der sechs Sprachen.",
  },
  "person.onNotFound": {
    label: "Fragen nacheinander ohne Antwort",
    help: "Bleibt es leer, egal wie viele es sind.",
    placeholder: "Nie",
  },
  "person.onRating": { label: "Eine Antwort wird schlecht bewertet" },
  "person.onWords": {
    label: "Eine Nachricht enthält eines dieser Wörter",
    help: "Großschreibung und Akzente spielen keine Rolle. Mehrere Wörter gelten hintereinander.",
  },
  "person.onTags": {
    label: "Der Kontakt hat einen dieser Tags",
    help: "Ab seiner ersten Nachricht, die beantwortet wird, nachdem er den Tag bekam.",
  },
  "consent.required": {
    label: "Vor der ersten Nachricht fragen",
    help: "Wozu zugestimmt wurde, in welcher Version und wann, wird beim Kontakt gespeichert.",
  },
  "consent.text": {
    label: "Wozu sie zustimmen",
    placeholder: "In diesem Chat antwortet eine KI. Er wird gespeichert, um unseren Service zu verbessern.",
  },
  "consent.link": {
    label: "Link zu Ihrer Datenschutzseite",
    placeholder: "https://www.example.com/privacy",
  },
  "disclosure.text": {
    label: "Satz",
    help: "Bleibt er leer, steht dort unserer, in der Sprache des Besuchers.",
    placeholder: "Sie schreiben mit einer KI, die Fehler machen kann.",
  },
  "disclosure.offBecause": {
    label: "Grund fürs Weglassen",
    help: "Wird mit Ihrem Namen und der Zeit festgehalten.",
    placeholder: "Die Seite um den Chat sagt es schon.",
  },
  "proactive.text": { label: "Nachricht", placeholder: "Suchen Sie die richtige Größe?" },
  "proactive.afterSeconds": { label: "Nach", unit: "Sekunden" },
  "proactive.afterScroll": { label: "Oder gescrollt", unit: "% der Seite" },
  "budget.perDay": {
    label: "Nachrichten am Tag",
    help: "Von allen Besuchern zusammen, bis Mitternacht UTC.",
    placeholder: "Kein Limit",
  },
  "budget.perVisitorPerDay": {
    label: "Nachrichten am Tag pro Besucher",
    placeholder: "Kein Limit",
  },
  limitText: {
    label: "Text, wenn ein Limit erreicht ist",
    placeholder: "Gerade kann niemand antworten. Hinterlassen Sie eine Nachricht, wir melden uns.",
  },
  challenge: {
    label: "Rechenaufgabe",
    help: "Der Browser des Besuchers löst unbemerkt eine kleine Aufgabe. Das macht es teuer, den Bot zu überfluten.",
  },
}

const choices: Words["choices"] = {
  theme: {
    auto: "Wie das System des Besuchers",
    light: "Hell",
    dark: "Dunkel",
    page: "Wie die Seite ringsum",
  },
  position: { right: "Rechts", left: "Links" },
  "launcher.kind": {
    bubble: "Rund, mit Symbol",
    text: "Mit Text",
    avatar: "Das Bild",
    none: "Keiner",
  },
  "person.route": {
    nobody: "Noch niemand: Es wartet unter Unterhaltungen",
    team: "Eine Gruppe",
    turn: "Die Personen einer Gruppe reihum, ohne die Abwesenden",
  },
  "lead.when": {
    never: "Nie",
    before: "Vor der ersten Nachricht",
    unanswered: "Wenn eine Frage offen blieb",
    asked: "Wenn der Besucher es möchte",
  },
  challenge: { off: "Aus", suspicious: "Bei Verdacht", always: "Bei jedem Besucher" },
}

const groups: Words["groups"] = {
  colours: { title: "Farben" },
  place: { title: "Platz", text: "Wo der Chat auf der Seite steht." },
  launcher: { title: "Button und Bild", text: "Was den Chat öffnet." },
  texts: { title: "Texte", text: "Was leer bleibt, füllen wir in der Sprache des Besuchers." },
  suggestions: {
    title: "Vorgeschlagene Fragen",
    text: "Erscheinen vor der ersten Nachricht; ein Klick stellt sie.",
  },
  languages: {
    title: "Sprachen",
    text: "Der Chat spricht die Sprache des Browsers, wenn er darf. Ist keine gewählt, darf er alle.",
  },
  lead: {
    title: "Kontaktdaten",
    text: "Ein kurzes Formular; was ausgefüllt wird, steht beim Kontakt.",
  },
  person: { title: "Mit einem Menschen sprechen" },
  hours: {
    title: "Öffnungszeiten",
    text: "Wer außerhalb davon nach einem Menschen fragt, liest, wann Sie wieder da sind.",
  },
  route: { title: "Neue Anfragen" },
  rules: {
    title: "Wann der Bot einen Menschen ruft",
    text: "Einmal je Unterhaltung; er sagt es und antwortet weiter, bis jemand übernimmt.",
  },
  consent: { title: "Einwilligung" },
  disclosure: {
    title: "KI-Hinweis",
    text: "In der EU müssen Menschen zu Beginn erfahren, dass sie mit einer KI sprechen.",
  },
  parts: { title: "Funktionen", text: "Was Besucher sehen und tun können." },
  proactive: {
    title: "Ansprache",
    text: "Eine kurze Nachricht neben dem Button. Ein Besucher sieht sie einmal pro Besuch.",
  },
  budget: { title: "Limits", text: "Damit niemand Ihren Plan aufbrauchen kann." },
}

export const widget: Words = {
  saved: "Gespeichert. Ihre Website zeigt es in spätestens einer Minute",
  notAllowed: "Mit Ihrer Rolle können Sie das ansehen, aber nicht ändern.",
  fields,
  choices,
  groups,
  ownButton:
    "Öffnen Sie den Chat mit einem eigenen Button: Nennen Sie ihn in data-launcher, wie unter „Einbinden“ gezeigt.",
  colour: {
    own: "Eigene Farbe",
    ownHelp: "Ausgeschaltet gilt die Farbe der Marke.",
    label: "Farbe",
    help: "Für Buttons, Links und Nachrichten des Besuchers. Die Abstufungen bleiben in Hell und Dunkel gut lesbar.",
  },
  avatar: {
    label: "Bild",
    help: "PNG, JPEG oder WebP. Es wird quadratisch zugeschnitten und verkleinert.",
    remove: "Bild entfernen",
    unreadable: "Dieses Bild konnte nicht gelesen werden. Wählen Sie ein PNG, JPEG oder WebP.",
    tooLarge: "Dieses Bild ist auch verkleinert zu groß. Wählen Sie ein einfacheres.",
  },
  list: {
    add: "Hinzufügen",
    up: (text) => `„${text}“ nach oben`,
    down: (text) => `„${text}“ nach unten`,
    remove: (text) => `„${text}“ entfernen`,
    suggestion: (number) => `Frage ${number}`,
    addSuggestion: "Frage hinzufügen",
    suggestionPlaceholder: "Wann haben Sie geöffnet?",
    noSuggestions: "Noch keine.",
    path: (number) => `Adresse ${number}`,
    addPath: "Nur auf bestimmten Seiten",
    anotherPath: "Adresse hinzufügen",
    pathPlaceholder: "/pricing",
  },
  languages: {
    en: "Englisch",
    es: "Spanisch",
    fr: "Französisch",
    de: "Deutsch",
    it: "Italienisch",
    pt: "Portugiesisch",
  },
  fieldsOf: {
    title: "Felder",
    label: "Beschriftung",
    kind: "Art",
    required: "Pflichtfeld",
    choices: "Auswahl, eine pro Zeile",
    add: "Feld hinzufügen",
    newField: "Neues Feld",
    field: (number) => `Feld ${number}`,
    known: { name: "Name", email: "E-Mail", phone: "Telefon" },
    kinds: {
      text: "Text",
      email: "E-Mail",
      phone: "Telefon",
      choice: "Auswahl",
      checkbox: "Häkchen",
    },
    most: "Ein Formular hat höchstens acht Felder.",
  },
  hours: {
    keep: "Öffnungszeiten einhalten",
    keepHelp: "Ausgeschaltet ist rund um die Uhr jemand da.",
    closed: "Geschlossen",
    from: (day) => `${day}, von`,
    to: (day) => `${day}, bis`,
    addOn: (day) => `Zeiten am ${day} hinzufügen`,
    remove: (day, from, to) => `${from} bis ${to} am ${day} entfernen`,
    zone: "Zeitzone",
    holidays: "Freie Tage",
    holiday: (number) => `Freier Tag ${number}`,
    addHoliday: "Freien Tag hinzufügen",
  },
  route: {
    team: "Gruppe",
    choose: "Gruppe wählen",
    noTeams: "Es gibt noch keine Gruppe. Erstellen Sie eine unter Team.",
  },
  rules: {
    "person.onWords": {
      one: (number) => `Wort ${number}`,
      add: "Wort hinzufügen",
      placeholder: "Beschwerde",
    },
    "person.onTags": { one: (number) => `Tag ${number}`, add: "Tag hinzufügen", placeholder: "VIP" },
  },
  disclosureOff: "Satz weglassen",
  disclosureOffHelp: "Das sollte nur ein Inhaber oder Admin entscheiden, mit Angabe des Grundes.",
  parts: {
    sources: "Quellen unter Antworten",
    feedback: "Daumen hoch und runter",
    copy: "Antwort kopieren",
    attachments: "Dateien anhängen",
    history: "Frühere Unterhaltungen",
    restart: "Neue Unterhaltung",
    end: "Unterhaltung beenden",
    transcript: "Verlauf mitnehmen",
    erase: "Eigene Daten löschen",
    maximize: "Vergrößern",
    poweredBy: "Name der Marke am unteren Rand",
  },
  preview: {
    title: "Vorschau",
    frame: "Vorschau des Chats auf einer Seite",
    show: "Vorschau zeigen",
    desktop: "Desktop",
    phone: "Handy",
    width: "Breite der Vorschau",
    note: "Das ist der echte Chat, mit allem, was Sie noch nicht gespeichert haben.",
    again: "Vorschau neu beginnen",
    failed: "Die Vorschau konnte nicht aktualisiert werden.",
  },
}
