import type { Translation } from "../translation.ts"

export const hosted: Translation["hosted"] = {
  description: (title) => `Interrogez ${title}. Les réponses arrivent aussitôt, avec leurs sources.`,
  noScript: "Ce chat a besoin de JavaScript. Activez-le et rechargez la page.",
  password: "Mot de passe",
  passwordLead: "Ce chat est réservé à ceux qui ont son mot de passe.",
  wrongPassword: "Ce n’est pas le bon mot de passe.",
  enter: "Ouvrir le chat",
  stranger: "Votre compte ne donne pas accès à ce chat. Demandez à qui vous a donné l’adresse.",
  notFound: {
    title: "Il n’y a pas de chat à cette adresse",
    text: "L’adresse est peut-être mal saisie, ou le chat a été fermé.",
  },
}
