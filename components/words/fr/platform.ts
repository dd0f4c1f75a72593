import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plateforme",
  nav: "Vue d’ensemble",
  title: "Vue d’ensemble",
  purpose: "Qui utilise cette installation, et si elle se porte bien.",
  health: {
    title: "État du système",
    version: "Version",
    database: "Base de données",
    works: "Fonctionne",
    fails: "En panne",
    failing: {
      database: "Elle ne répond pas.",
      "database writes": "Elle répond, mais n’enregistre rien : son disque est peut-être plein.",
    },
    mail: "E-mail",
    mailOn: "Configuré",
    mailOff: "Non configuré : les liens se transmettent à la main. Définissez SMTP_URL.",
    address: "Adresse",
  },
  agencies: "Agences",
  columns: {
    name: "Agence",
    status: "État",
    clients: "Clients",
    bots: "Bots",
    conversations: "Conversations ce mois-ci",
  },
  demo: "Démo",
  add: "Une agence se crée sur le serveur ; son propriétaire se connecte à l’adresse de l’agence :",
  addCommand:
    'npm run -s livery -- partner create --name "Harbour Studio" --slug harbour --email owner@example.com --password …',
  empty: {
    title: "Pas encore d’agence",
    text: "La première se crée sur le serveur avec la commande ci-dessous.",
  },
}
