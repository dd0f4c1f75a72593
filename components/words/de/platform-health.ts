import type { Translation } from "../translation.ts"

export const platformHealth: Translation["platformHealth"] = {
  title: "Zustand",
  purpose: "Wie es den Teilen dieser Installation geht und was zu tun ist.",
  see: "Ansehen",
  parts: {
    app: "App",
    database: "Datenbank",
    backup: "Sicherung",
    disk: "Speicherplatz",
    jobs: "Aufträge",
    mail: "Mail",
    models: "Modelle",
    domains: "Domains",
  },
  levels: { ok: "Gut", warning: "Ansehen", danger: "Jetzt handeln" },
  facts: {
    version: (version, node) => `Livery ${version}, Node.js ${node}`,
    started: "Läuft seit",
    database: (version, size) => `PostgreSQL ${version}, ${size}`,
    connections: (used, most) => `${used} von ${most} Verbindungen in Benutzung`,
    backup: "Letzte",
    noBackup: "Noch keine gemacht.",
    disk: (free, total, share) => `${free} frei von ${total} (${share})`,
    noDisk: "Der Datenordner verrät nichts über seinen Datenträger.",
    workers: (count) =>
      count === 1 ? "1 Prozess bearbeitet Aufträge" : `${count} Prozesse bearbeiten Aufträge`,
    mail: (address) => `Gesendet von ${address}`,
    noMail: "Kein Mailserver: Links werden von Hand weitergegeben.",
    senders: (own, failing) =>
      `${own} Agenturen senden über ihren eigenen Server, ${failing} davon scheitern.`,
    providers: (names) => `Eingerichtet: ${names}`,
    noProvider: "Kein Anbieter ist eingerichtet: Bots zitieren ihr Wissen.",
    noModel: "kein Modell",
    failures: (provider, count, code) =>
      count === 1
        ? `${provider}: 1 Antwort in 7 Tagen gescheitert ${code}`
        : `${provider}: ${count} Antworten in 7 Tagen gescheitert, zuletzt ${code}`,
    domains: (verified, failing, pending) =>
      `${verified} in Betrieb, ${failing} ausgefallen, ${pending} warten auf Nachweis`,
  },
  advice: {
    connections: "Senken Sie LIVERY_POOL, erhöhen Sie max_connections oder nutzen Sie einen Pooler.",
    backup: "Führen Sie jede Nacht npm run -s livery -- backup aus.",
    disk: "Schaffen Sie Platz oder verlegen Sie den Datenordner.",
    workers: "Starten Sie einen Prozess für Aufträge: npm run worker.",
    mail: "Setzen Sie SMTP_URL.",
    senders: "Ihre Mails gehen derweil über Ihren Server; die Inhaber sehen den Grund unter Branding.",
    providers: "Setzen Sie den Schlüssel eines Anbieters, etwa OPENAI_API_KEY.",
    failures: "Prüfen Sie Schlüssel und Anbieter; seine Worte stehen im Log.",
    domains: "Ihre Konten sehen unter Adressen, welcher Eintrag fehlt.",
    certificates: "Zertifikate macht der Proxy davor (docs/operations.md).",
  },
  mail: {
    test: "Testmail an mich",
    sent: (to) => `Eine Mail an ${to} ist unterwegs`,
    notTaken: "Der Mailserver hat sie nicht angenommen. Seine Worte stehen im Log.",
  },
}
