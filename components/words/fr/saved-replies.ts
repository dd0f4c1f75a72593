import type { Translation } from "../translation.ts"

export const savedReplies: Translation["savedReplies"] = {
  title: "Réponses enregistrées",
  purpose:
    "Ce que vous répondez souvent, sous un mot court : tapez-le après une barre oblique là où vous écrivez à un visiteur.",
  list: "Réponses enregistrées",
  add: "Ajouter une réponse",
  addTitle: "Ajouter une réponse enregistrée",
  adding: "Ajout de la réponse",
  edit: "Modifier",
  editOf: (shortcut) => `Modifier /${shortcut}`,
  editTitle: "Modifier la réponse enregistrée",
  save: "Enregistrer la réponse",
  saving: "Enregistrement de la réponse",
  saved: (shortcut) => `/${shortcut} enregistrée`,
  remove: "Supprimer",
  removeOf: (shortcut) => `Supprimer /${shortcut}`,
  removeTitle: (shortcut) => `Supprimer /${shortcut} ?`,
  removeLead: "Ce qu’elle a servi à envoyer reste.",
  removed: (shortcut) => `/${shortcut} supprimée`,
  shortcut: "Raccourci",
  shortcutHelp: "À taper comme /horaires. Lettres, chiffres, tirets et tirets bas.",
  shortcutPlaceholder: "horaires",
  text: "Réponse",
  placeholders:
    "{{first_name}} et {{name}} sont ceux du visiteur, {{my_first_name}} et {{my_name}} ceux de la personne qui répond. {{first_name|cher client}} dit « cher client » quand aucun nom n’est connu.",
  notAllowed: "Votre rôle permet de lire les réponses enregistrées, pas de les modifier.",
  none: "Pas encore de réponse enregistrée. Ajoutez-en dans les réglages.",
  noMatch: "Aucune réponse enregistrée ne correspond.",
  manage: "Gérer",
  menuKeys: "Haut et bas pour se déplacer, Entrée pour choisir",
  hint: "Tapez / pour les réponses enregistrées",
  empty: {
    title: "Pas encore de réponse enregistrée",
    text: "Écrivez une seule fois ce que vous répondez sans cesse, comme vos horaires d’ouverture, et insérez-le avec une barre oblique et quelques lettres.",
  },
}
