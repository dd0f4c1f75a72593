import type { Translation } from "../translation.ts"

export const keys: Translation["keys"] = {
  title: "Clés API",
  purpose:
    "Une clé permet à l’un de vos programmes d’utiliser ce compte : interroger ses bots, ajouter des connaissances, lire les conversations.",
  docs: "Lire la référence de l’API",
  list: "Clés API",
  create: "Créer une clé",
  creating: "Création de la clé",
  createTitle: "Créer une clé API",
  createLead: "Créez une clé par programme, pour pouvoir la révoquer seule.",
  createdTitle: "Copiez votre clé maintenant",
  createdLead:
    "Elle n’est affichée que cette fois. Gardez-la là où votre programme la trouve, jamais dans une page web.",
  name: "Nom",
  nameHelp: "Ce qui l’utilise, par exemple « Backend de la boutique ».",
  unnamed: "Sans nom",
  kind: "Ce qu’elle ouvre",
  kinds: {
    tenant: {
      label: "API REST",
      text: "Simples requêtes de votre backend : bots, connaissances, conversations et chiffres.",
    },
    secret: {
      label: "SDK et canal API",
      text: "Pour les programmes qui utilisent le SDK officiel, et les messages par le canal API.",
    },
  },
  key: "Clé",
  copy: "Copier la clé",
  curl: "L’essayer dans un terminal",
  example: "Que pouvez-vous faire pour moi ?",
  created: "Créée",
  lastUsed: "Dernier usage",
  never: "Jamais",
  revoke: "Révoquer",
  revokeOf: (name) => `Révoquer ${name}`,
  revokeTitle: (name) => `Révoquer ${name} ?`,
  revokeLead: "Les programmes qui utilisent cette clé sont refusés dès cet instant. C’est irréversible.",
  revoked: "Clé révoquée",
  notAllowed: "Seuls les propriétaires et les admins du compte gèrent les clés.",
  empty: {
    title: "Pas encore de clé",
    text: "Avec une clé, votre site ou votre backend interroge vos bots par HTTP. Elle n’est affichée qu’une fois, à sa création.",
  },
}
