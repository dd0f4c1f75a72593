import type { Translation } from "../translation.ts"

export const platformSettings: Translation["platformSettings"] = {
  title: "Paramètres",
  purpose: "Ce qui est dit à tous, et comment cette installation est réglée.",
  list: "Paramètres de l’environnement",
  listText:
    "De ce processus, à son démarrage. Leur sens est dans docs/settings.md ; mots de passe et clés ne sont jamais montrés.",
  columns: { name: "Nom", value: "Valeur", source: "De" },
  hidden: "Défini, non montré",
  unset: "Non défini",
  given: "Environnement",
  usual: "Valeur habituelle",
  banner: {
    name: "De l’exploitant",
    title: "Bandeau",
    text: "Figure au-dessus de chaque page de tous ceux qui travaillent ici, dans toutes les agences et chez leurs clients. Les visiteurs ne le voient pas.",
    label: "Texte",
    help: "Vide pour aucun.",
    level: "Niveau",
    until: "Jusqu’à la fin du",
    wrongDay: "Indiquez un jour.",
    saved: "Bandeau enregistré",
    levels: { info: "Information", warning: "Avertissement", danger: "Urgent" },
  },
}
