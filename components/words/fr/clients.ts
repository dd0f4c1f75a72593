import type { Translation } from "../translation.ts"

export const clients: Translation["clients"] = {
  nav: "Clients",
  group: "Agence",
  title: "Clients",
  purpose:
    "Tous ceux qui travaillent sous votre marque, avec ce qu’ils utilisent et ce qu’ils peuvent utiliser.",
  list: "Clients",
  unnamed: "Sans nom",
  search: "Rechercher un client",
  searchPlaceholder: "Nom ou adresse e-mail",
  columns: {
    name: "Nom",
    owner: "Propriétaire",
    status: "État",
    bots: "Bots",
    conversations: "Conversations",
    messages: "Messages",
    created: "Créé",
  },
  statuses: { active: "Actif", suspended: "Suspendu", unpaid: "Impayé" },
  range: (first, last, total) =>
    `${first.toLocaleString("fr")} à ${last.toLocaleString("fr")} sur ${total.toLocaleString("fr")}`,
  of: (used, limit) =>
    limit === null
      ? used.toLocaleString("fr")
      : `${used.toLocaleString("fr")} sur ${limit.toLocaleString("fr")}`,
  create: "Créer un client",
  creating: "Création du client",
  createTitle: "Créer un client",
  createLead:
    "Il reçoit son propre compte, séparé de tous les autres. Vous pourrez tout changer plus tard, et inviter ses membres juste après.",
  created: (name) => `${name} est prêt`,
  notAllowed: "Seuls les propriétaires et les admins de l’agence gèrent les clients.",
  name: "Nom",
  nameHelp: "Tel qu’il figure dans votre liste, par exemple l’entreprise.",
  email: "E-mail",
  emailHelp: "Pour retrouver le client et inviter son propriétaire. Ne suffit pas pour se connecter.",
  invited: "Invité",
  nobody: "Personne ne se connecte",
  limits: {
    title: "Limites",
    text: "Champ vide : le forfait décide. Vos propres limites s’appliquent aussi.",
    bots: "Bots",
    conversations: "Conversations par mois",
    messages: "Messages par mois",
    tokens: "Tokens par mois",
    byPlan: (limit) =>
      limit === null ? "Illimité selon le forfait" : `${limit.toLocaleString("fr")} selon le forfait`,
    wrong: "Saisissez un nombre entier, ou laissez vide.",
  },
  details: { title: "Coordonnées", text: "Comment vous nommez ce client et comment vous le joignez." },
  usage: {
    title: "Utilisation",
    text: "Les conversations et les messages repartent de zéro le premier du mois.",
  },
  plan: (name) => `Forfait ${name}`,
  back: "Tous les clients",
  save: "Enregistrer",
  saved: "Client enregistré",
  view: "Voir comme ce client",
  viewing: (name) => `Vous travaillez au nom de ${name}.`,
  viewingShort: (name) => `Au nom de ${name}`,
  leave: (name) => `Retour à ${name}`,
  access: {
    title: "Accès",
    text: "Un client suspendu garde tout, mais ses membres, ses clés et ses bots sont refusés.",
    suspend: "Suspendre le client",
    suspendTitle: (name) => `Suspendre ${name} ?`,
    suspendText:
      "Ses membres sont déconnectés, ses clés sont refusées et ses bots cessent de répondre jusqu’à ce que vous le réactiviez.",
    suspended: "Client suspendu",
    resume: "Réactiver le client",
    resumed: "Client réactivé",
    notWhileSuspended: "Réactivez d’abord le client.",
  },
  remove: {
    title: "Supprimer",
    text: "Les bots, connaissances, conversations, clés et membres de ce client disparaissent aussitôt et pour de bon.",
    action: "Supprimer le client",
    ask: (name) => `Supprimer ${name} ?`,
    done: (name) => `${name} supprimé`,
  },
  empty: {
    title: "Pas encore de client",
    text: "Créez le premier ici, ou donnez votre adresse : quiconque s’y inscrit devient client.",
  },
  nothing: {
    title: "Aucun client ne correspond",
    text: "Essayez une partie du nom du client, ou du nom ou de l’adresse e-mail de ses membres.",
    action: "Afficher tous les clients",
  },
}
