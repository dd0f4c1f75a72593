import type { Translation } from "../translation.ts"

export const platformSessions: Translation["platformSessions"] = {
  title: "Sessions",
  purpose: "Qui est connecté : les administrateurs, et d’autres par recherche.",
  search: "Chercher des personnes",
  searchPlaceholder: "Nom ou adresse e-mail",
  this: "Celle-ci",
  columns: {
    person: "Personne",
    realm: "Agence",
    device: "Navigateur",
    signedIn: "Connecté",
    lastSeen: "Vu",
    end: "Fin",
  },
  nobody: {
    title: "Personne n’est connecté",
    text: "Personne de ce nom ou de cette adresse n’est connecté.",
    action: "Afficher les administrateurs",
  },
  end: {
    action: "Déconnecter",
    title: (name) => `Déconnecter ${name} de là ?`,
    text: "Le navigateur est déconnecté aussitôt, avec tout ce qu’il a d’ouvert.",
    done: (name) => `${name} est déconnecté de là`,
  },
}
