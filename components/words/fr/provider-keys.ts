import type { Translation } from "../translation.ts"

export const providerKeys: Translation["providerKeys"] = {
  title: "Clés de fournisseurs",
  purpose:
    "Vos bots peuvent interroger des modèles avec vos propres clés. Elles passent avant toutes les autres, et vous payez vous-même le fournisseur.",
  notAllowed:
    "Les clés de fournisseurs de modèles sont saisies par les propriétaires ; dans le compte d’un client, aussi par les administrateurs.",
  list: "Fournisseurs de modèles",
  columns: { provider: "Fournisseur", key: "Clé", entered: "Saisie", lastUsed: "Dernier usage" },
  names: { openai: "OpenAI", anthropic: "Anthropic", google: "Google", mistral: "Mistral AI" },
  ownServer: "Le serveur de modèles de cette plateforme est interrogé",
  asked: (host: string) => `${host} est interrogé`,
  needed: "Aucune : les modèles de ce fournisseur ne sont pas utilisables",
  notNeeded: "Aucune : les réponses se font sans elle",
  enteredBy: (name: string) => `par ${name}`,
  unnamed: "Quelqu’un",
  never: "Pas encore",
  enter: "Saisir une clé",
  enterOf: (name: string) => `Saisir une clé pour ${name}`,
  replace: "Remplacer",
  replaceOf: (name: string) => `Remplacer la clé pour ${name}`,
  dialogTitle: (name: string) => `Une clé pour ${name}`,
  lead: "Elle est d’abord essayée, puis conservée chiffrée et jamais réaffichée.",
  key: "Clé",
  submit: "Essayer et enregistrer",
  submitting: "Essai de la clé",
  saved: "Clé enregistrée",
  remove: "Retirer",
  removeOf: (name: string) => `Retirer la clé pour ${name}`,
  removeTitle: (name: string) => `Retirer la clé pour ${name} ?`,
  removeLead:
    "Dès maintenant, les réponses se font sans elle. Les bots dont le modèle n’est alors plus utilisable répondent par des citations.",
  removed: "Clé retirée",
  faults: {
    refused: (name: string, day: string) =>
      `Refusée par ${name} le ${day}. Les bots répondent par des citations.`,
    unreadable: (_name: string, day: string) => `Illisible depuis le ${day}. Saisissez-la à nouveau.`,
  },
  wrong: {
    refused: "Le fournisseur refuse cette clé",
    unreachable: "Le fournisseur est injoignable. Réessayez dans un instant.",
  },
}
