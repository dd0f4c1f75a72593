import type { Translation } from "../translation.ts"

/** What a plan limits, as it follows "limite". */
const OF: Record<string, string> = {
  tokens: "de tokens",
  datasets: "de jeux de données",
  records: "d’enregistrements",
  skillsets: "d’ensembles de compétences",
  abilities: "de compétences",
  files: "de fichiers",
  users: "d’utilisateurs",
}

export const refusals: Translation["refusals"] = {
  missing: "Remplissez ce champ.",
  not_authorized: "Votre rôle ne le permet pas. Adressez-vous à un propriétaire du compte.",
  not_found: "Cela n’existe plus. Rechargez la page.",
  limit: (noun) =>
    `La limite ${OF[noun] ?? `de ${noun}`} de votre forfait est atteinte. Supprimez-en ou voyez Forfait et utilisation.`,
  too_many_requests: "Cela fait beaucoup à la fois. Patientez une minute, puis réessayez.",
  unavailable: "La base de données est injoignable pour le moment. Réessayez dans une minute.",
  internal: "Un problème est survenu de notre côté. Réessayez.",
  signedOut: "Votre session a pris fin. Rechargez la page et reconnectez-vous.",
  offline: "Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.",
}
