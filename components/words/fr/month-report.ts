import type { Translation } from "../translation.ts"

export const monthReport: Translation["monthReport"] = {
  name: "Rapport mensuel",
  title: (month) => `Rapport de ${month}`,
  upTo: (day) => `jusqu’au ${day}`,
  quiet: "Personne n’a parlé aux bots ce mois-ci.",
  days: "Conversations par jour",
  most: (count) => `${count} le jour le plus chargé`,
  asked: "Les plus demandées",
  unknown: "Ce qui n’était pas connu",
  unknownText: "Une fois la réponse enseignée, le visiteur suivant l’obtient.",
  saved: "Temps gagné",
  hours: (hours) => `${hours} h`,
  change: (change) => `${change} par rapport au mois précédent`,
  minutesLabel: "Minutes qu’il faut à une personne",
  minutes: (minutes) => `${minutes} minutes par réponse`,
  how: (minutes) =>
    `Temps gagné : ${minutes} minutes d’une personne pour chaque question à laquelle les connaissances ont répondu. Un mois en cours est comparé aux mêmes jours du précédent.`,
  mail: {
    label: "M’envoyer le mois par e-mail",
    help: "Le premier, après un mois avec des conversations : ce que vos bots ont fait, ce que cela a épargné et ce qu’ils ne savaient pas.",
  },
  changes: {
    title: "Ce qui a changé",
    none: "Les connaissances sont inchangées.",
    sources: (count, names, more) =>
      `${count === 1 ? "1 source ajoutée" : `${count.toLocaleString("fr")} sources ajoutées`} : ${names}${more ? " et d’autres" : ""}.`,
    reread: (count) => `${count === 1 ? "1 source relue" : `${count.toLocaleString("fr")} sources relues`}.`,
    taught: (count) =>
      `${count === 1 ? "1 réponse enseignée" : `${count.toLocaleString("fr")} réponses enseignées`} à la main.`,
  },
}
