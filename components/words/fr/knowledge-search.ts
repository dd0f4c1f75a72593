import type { Translation } from "../translation.ts"

export const knowledgeSearch: Translation["knowledge"]["search"] = {
  title: "Tester la recherche",
  lead: "Voyez quels passages une question trouve, avant qu’un visiteur ne la pose.",
  question: "Question",
  placeholder: "Demandez comme un visiteur…",
  submit: "Rechercher",
  results: (count) => (count < 2 ? `${count} passage trouvé` : `${count} passages trouvés`),
  list: "Passages trouvés",
  scoreOf: (percent) => `${percent} % de pertinence`,
  nothing: "Aucun passage n’y répond. Votre bot dirait qu’il ne sait pas ; ajoutez une source qui en traite.",
}
