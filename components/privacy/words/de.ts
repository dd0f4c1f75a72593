import type { NoticeWords } from "./words.ts"

export const de: NoticeWords = {
  title: "Datenschutz",
  lead: ({ operator, bot }) =>
    bot
      ? `Was mit dem geschieht, was Sie ${bot} schreiben.`
      : `Was mit dem geschieht, was Sie Bots bei ${operator} schreiben.`,
  glance: {
    where: "Wohin es geht",
    stays: "Bleibt auf diesem Server",
    stayFact: "Kein Text verlässt ihn, um beantwortet zu werden.",
    leaves: (names) => `Fragen gehen an ${names}`,
    long: "Wie lange es bleibt",
    days: (days) => `${days} Tage nach der letzten Nachricht`,
    erase: "Löschen",
    eraseFact: "Jederzeit im Menü des Chats herunterladen oder löschen.",
  },
  who: {
    title: "Wer verantwortlich ist",
    text: ({ operator, bot, client }) =>
      client
        ? [
            `${bot} wird von ${client} betrieben und dient dessen Zwecken.`,
            `${operator} stellt ${client} den Dienst bereit.`,
          ]
        : [
            bot
              ? `${bot} wird von ${operator} betrieben.`
              : `${operator} betreibt diesen Dienst. Ein Bot auf einer Website wird vom Betreiber dieser Website verantwortet.`,
          ],
  },
  ai: {
    title: "Sie schreiben mit einer KI",
    text: [
      "Antworten stammen von einem KI-System, nicht von einem Menschen, und können falsch sein. Der Chat sagt das vor Ihrer ersten Nachricht.",
      "Antworten, die ein Sprachmodell verfasst hat, sind gekennzeichnet; andere zitieren wörtlich die Texte des Betreibers.",
    ],
  },
  kept: {
    title: "Was gespeichert wird",
    items: [
      "Was Sie und der Bot schreiben, wann, und Dateien, die Sie senden.",
      "Adresse und Titel der Seite, von der Sie schreiben, und Ihre Sprache.",
      "Was Sie in einem Formular über sich angeben, etwa Name oder E-Mail-Adresse, und wozu Sie eingewilligt haben.",
      "Ihre Bewertungen.",
      "Ihre Netzwerkadresse dient einige Minuten lang der Abwehr von Missbrauch. Sie wird nicht mit Ihren Nachrichten gespeichert.",
    ],
  },
  browser: {
    title: "In Ihrem Browser",
    items: [
      "Vor Ihrer ersten Nachricht: nichts. Kein Cookie, kein Speicher, keine Kennung.",
      "Danach: ein Geheimnis im Speicher der Website, damit Sie Ihr Gespräch wiederfinden. Abmelden oder Löschen entfernt es.",
      "Keine Verfolgung, keine Werbung, keine Skripte anderer Unternehmen.",
    ],
  },
  others: {
    title: "Wer es sonst erhält",
    nobody: "Niemand: Antworten entstehen auf diesem Server, und kein Text verlässt ihn dafür.",
    models: (names) =>
      `Um beantwortet zu werden, geht Ihre Nachricht mit den passenden Texten an ein Modell von ${names}.`,
    ownModels: "Antworten entstehen in einem Modell auf einem eigenen Server des Betreibers.",
    mail: "Wenn Sie den Verlauf per E-Mail anfordern, stellt ein Mailserver ihn zu.",
    storage: "Dateien, die Sie senden, liegen in einem Objektspeicher neben dem Server.",
    webhooks: (owner) =>
      `Systeme von ${owner} erfahren, wenn es ein Gespräch, eine Anfrage oder eine Antwort gibt.`,
    noMore: "Sonst niemand. Nichts wird verkauft.",
  },
  time: {
    title: "Wie lange",
    text: (days, isOfBot) => [
      `Ein Gespräch wird ${days} Tage nach der letzten Nachricht mit allem, was dazugehört, gelöscht.`,
      isOfBot
        ? "Zahlen ohne Inhalt, etwa wie viele es waren, bleiben."
        : "Der Betreiber eines Bots kann eine andere Zeit festlegen. Zahlen ohne Inhalt bleiben.",
    ],
  },
  rights: {
    title: "Ihre Rechte",
    items: [
      "Auskunft und Mitnahme: „Herunterladen“ im Menü des Chats gibt Ihnen alles in einer Datei.",
      "Löschung: „Löschen“ im Menü des Chats entfernt alles sofort; ein Nachweis aus Zahlen bleibt.",
      "Berichtigung, Einschränkung, Widerspruch: Schreiben Sie an die Adresse unten. Sie können sich auch bei einer Datenschutzbehörde beschweren.",
    ],
  },
  contact: {
    title: "Fragen",
    address: "Schreiben Sie an",
    none: (owner) => `Wenden Sie sich an ${owner}, auf den Wegen, die die Website nennt.`,
  },
}
