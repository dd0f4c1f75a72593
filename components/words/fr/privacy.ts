import type { Translation } from "../translation.ts"

const NOUNS: Record<string, [one: string, many: string]> = {
  contacts: ["contact", "contacts"],
  conversations: ["conversation", "conversations"],
  messages: ["message", "messages"],
  attachments: ["pièce jointe", "pièces jointes"],
  ratings: ["avis", "avis"],
  sessions: ["session", "sessions"],
  identities: ["identité", "identités"],
}

export const privacy: Translation["privacy"] = {
  title: "Confidentialité",
  purpose:
    "Combien de temps les conversations sont conservées, à qui les visiteurs s’adressent, et ce qui a été effacé.",
  saved: "Confidentialité enregistrée",
  notAllowed: "Seuls les propriétaires et les admins peuvent le modifier.",
  retention: {
    title: "Conservation des conversations",
    text: "Chaque nuit, ce qui est plus ancien est supprimé, avec les messages, les pièces jointes et les avis. Les chiffres restent. Un bot peut avoir une durée plus courte.",
    label: "Jours après le dernier message",
    help: (days) => `Sans nombre : ${days} ${days < 2 ? "jour" : "jours"}.`,
  },
  contact: {
    title: "Questions",
    text: "Affiché sur la page de confidentialité vers laquelle vos bots renvoient.",
    label: "E-mail pour les questions de confidentialité",
    see: "Voir la page",
  },
  person: {
    title: "Quelqu’un demande ses données",
    text: "Tout sur une personne à partir de son adresse e-mail : contacts, conversations, messages, pièces jointes. Assurez-vous que la demande vient bien d’elle.",
    label: "Son e-mail",
    download: "Télécharger",
    erase: "Effacer",
    question: "Effacer cette personne ?",
    warning: (email) =>
      `Tout ce qui concerne ${email} est supprimé aussitôt et ne peut être rétabli. Exportez-le d’abord si une copie est souhaitée.`,
    action: "Effacer la personne",
    erased: "Personne effacée",
    unknown: "Personne n’est connu ici à cette adresse.",
    malformed: "Écrivez une adresse complète, par exemple ada@example.com.",
  },
  erasures: {
    title: "Ce qui a été effacé",
    text: "Une trace datée de chaque effacement, sans contenu.",
    none: "Rien n’a encore été effacé.",
    kinds: {
      contact: "Une personne, à sa demande",
      conversation: "Une conversation, sur demande",
      retention: "Selon la règle",
    },
    counted: (what, rows) => {
      const [one, many] = NOUNS[what] ?? [what, what]
      return `${rows.toLocaleString("fr")} ${rows < 2 ? one : many}`
    },
  },
}
