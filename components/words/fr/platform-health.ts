import type { Translation } from "../translation.ts"

export const platformHealth: Translation["platformHealth"] = {
  title: "État",
  purpose: "Comment vont les parties de cette installation, et que faire.",
  see: "Voir",
  parts: {
    app: "Application",
    database: "Base de données",
    backup: "Sauvegarde",
    disk: "Disque",
    jobs: "Tâches",
    mail: "Messagerie",
    models: "Modèles",
    domains: "Domaines",
  },
  levels: { ok: "Bien", warning: "À voir", danger: "Agir" },
  facts: {
    version: (version, node) => `Livery ${version}, Node.js ${node}`,
    started: "En marche depuis",
    database: (version, size) => `PostgreSQL ${version}, ${size}`,
    connections: (used, most) => `${used} connexions utilisées sur ${most}`,
    backup: "La dernière",
    noBackup: "Aucune pour l’instant.",
    disk: (free, total, share) => `${free} libres sur ${total} (${share})`,
    noDisk: "Le dossier de données ne dit rien de son disque.",
    workers: (count) =>
      count === 1 ? "1 processus traite les tâches" : `${count} processus traitent les tâches`,
    mail: (address) => `Envoyé depuis ${address}`,
    noMail: "Pas de serveur de messagerie : les liens se transmettent à la main.",
    senders: (own, failing) => `${own} agences envoient par leur propre serveur, ${failing} en échec.`,
    providers: (names) => `Configurés : ${names}`,
    noProvider: "Aucun fournisseur configuré : les bots citent leurs connaissances.",
    noModel: "aucun modèle",
    failures: (provider, count, code) =>
      count === 1
        ? `${provider} : 1 réponse en échec en 7 jours ${code}`
        : `${provider} : ${count} réponses en échec en 7 jours, la dernière ${code}`,
    domains: (verified, failing, pending) =>
      `${verified} en service, ${failing} en échec, ${pending} en attente de preuve`,
  },
  advice: {
    connections: "Baissez LIVERY_POOL, augmentez max_connections ou utilisez un pooler.",
    backup: "Lancez npm run -s livery -- backup chaque nuit.",
    disk: "Faites de la place ou déplacez le dossier de données.",
    workers: "Lancez un processus de tâches : npm run worker.",
    mail: "Définissez SMTP_URL.",
    senders:
      "Leurs e-mails passent entre-temps par votre serveur ; les propriétaires voient pourquoi dans Marque.",
    providers: "Définissez la clé d’un fournisseur, comme OPENAI_API_KEY.",
    failures: "Vérifiez la clé et le fournisseur ; le journal a ses mots.",
    domains: "Leurs comptes voient dans Adresses quel enregistrement manque.",
    certificates: "Les certificats sont faits par le proxy en amont (docs/operations.md).",
  },
  mail: {
    test: "M’envoyer un e-mail d’essai",
    sent: (to) => `Un e-mail à ${to} est en route`,
    notTaken: "Le serveur de messagerie ne l’a pas accepté. Le journal a ses mots.",
  },
}
