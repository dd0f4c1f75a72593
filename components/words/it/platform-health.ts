import type { Translation } from "../translation.ts"

export const platformHealth: Translation["platformHealth"] = {
  title: "Stato",
  purpose: "Come stanno le parti di questa installazione e che cosa fare.",
  see: "Guarda",
  parts: {
    app: "App",
    database: "Database",
    backup: "Backup",
    disk: "Disco",
    jobs: "Lavori",
    mail: "Posta",
    models: "Modelli",
    domains: "Domini",
  },
  levels: { ok: "Bene", warning: "Da guardare", danger: "Agire ora" },
  facts: {
    version: (version, node) => `Livery ${version}, Node.js ${node}`,
    started: "Attivo da",
    database: (version, size) => `PostgreSQL ${version}, ${size}`,
    connections: (used, most) => `${used} di ${most} connessioni in uso`,
    backup: "L’ultimo",
    noBackup: "Ancora nessuno.",
    disk: (free, total, share) => `${free} liberi di ${total} (${share})`,
    noDisk: "La cartella dei dati non dice nulla del suo disco.",
    workers: (count) => (count === 1 ? "1 processo svolge lavori" : `${count} processi svolgono lavori`),
    mail: (address) => `Inviata da ${address}`,
    noMail: "Nessun server di posta: i link si consegnano a mano.",
    senders: (own, failing) => `${own} agenzie inviano dal proprio server, ${failing} non funzionano.`,
    providers: (names) => `Configurati: ${names}`,
    noProvider: "Nessun fornitore configurato: i bot citano le loro conoscenze.",
    noModel: "nessun modello",
    failures: (provider, count, code) =>
      count === 1
        ? `${provider}: 1 risposta non riuscita in 7 giorni ${code}`
        : `${provider}: ${count} risposte non riuscite in 7 giorni, l’ultima ${code}`,
    domains: (verified, failing, pending) =>
      `${verified} attivi, ${failing} non funzionano, ${pending} attendono la prova`,
  },
  advice: {
    connections: "Riduci LIVERY_POOL, aumenta max_connections o usa un pooler.",
    backup: "Esegui npm run -s livery -- backup ogni notte.",
    disk: "Fai spazio o sposta la cartella dei dati su un disco più grande.",
    workers: "Avvia un processo per i lavori: npm run worker.",
    mail: "Imposta SMTP_URL.",
    senders: "Intanto le loro e-mail passano dal tuo server; i proprietari vedono perché in Branding.",
    providers: "Imposta la chiave di un fornitore, come OPENAI_API_KEY.",
    failures: "Guarda se la chiave vale e il fornitore funziona; il log ha le sue parole.",
    domains: "I loro account vedono in Indirizzi quale record manca.",
    certificates: "I certificati li fa il proxy davanti (docs/operations.md).",
  },
  mail: {
    test: "Mandami una mail di prova",
    sent: (to) => `Una mail a ${to} è in viaggio`,
    notTaken: "Il server di posta non l’ha accettata. Il log ha le sue parole.",
  },
}
