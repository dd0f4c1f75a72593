import type { Translation } from "../translation.ts"

export const shell: Translation["shell"] = {
  account: "Compte",
  accounts: "Changer de compte",
  build: "Créer",
  collapse: "Réduire la navigation",
  commands: "Palette de commandes",
  commandsHint: "Rechercher des pages, bots, connaissances, contacts, conversations et actions",
  commandsPlaceholder: "Saisissez un nom, une page ou une action…",
  commandsLooking: "Recherche dans votre compte",
  commandsFailed: "La recherche dans votre compte a échoué. Appuyez sur Entrée pour réessayer.",
  commandsNothing: (query) => `Rien ne correspond à « ${query} ».`,
  expand: "Déployer la navigation",
  main: "Navigation principale",
  menu: "Ouvrir la navigation",
  notices: {
    open: (unread) => {
      if (unread === 0) return "Notifications"
      return unread < 2 ? `Notifications, ${unread} nouvelle` : `Notifications, ${unread} nouvelles`
    },
    title: "Notifications",
    none: "Rien ne vous attend.",
    somebody: "Un visiteur",
    asked: (name) => `${name} demande une personne`,
    assigned: (name) => `La conversation avec ${name} vous est attribuée`,
    reply: (name) => `${name} vous a écrit`,
    choose: "Choisir vos notifications",
  },
  of: (used, limit) => `${used} / ${limit}`,
  plan: "Forfait",
  search: "Rechercher",
  sections: "Sections de cette page",
  signOut: "Se déconnecter",
  skip: "Aller au contenu",
  theme: "Thème",
  themes: { light: "Clair", dark: "Sombre", system: "Comme l’appareil" },
  understand: "Analyser",
  unlimited: "illimité",
  userMenu: (name) => `Menu du compte de ${name}`,
}
