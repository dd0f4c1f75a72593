import type { Translation } from "../translation.ts"

export const error: Translation["error"] = {
  title: "Cette page n’a pas pu être chargée",
  text: "Rien de ce que vous avez enregistré n’est perdu. Réessayez ; si cela se reproduit, envoyez-nous la référence ci-dessous.",
  reference: "Référence",
  home: "Aller à la page d’accueil",
  retry: "Réessayer",
}
