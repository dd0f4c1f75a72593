import type { Translation } from "../translation.ts"

export const home: Translation["home"] = {
  title: "Accueil",
  purpose: "Ce qu’il reste à faire, et ce qui s’est passé récemment.",
  demo: "Démo",
  roles: { owner: "Propriétaire", admin: "Admin", editor: "Éditeur", agent: "Agent", viewer: "Lecteur" },
  groups: {
    pages: "Pages",
    bots: "Bots",
    actions: "Actions",
    sources: "Connaissances",
    contacts: "Contacts",
    conversations: "Conversations",
  },
  nav: {
    home: "Accueil",
    bots: "Bots",
    knowledge: "Connaissances",
    conversations: "Conversations",
    contacts: "Contacts",
    keys: "Clés API",
  },
  actions: {
    newBot: "Créer un bot",
    addSource: "Ajouter des connaissances",
    invite: "Inviter une personne",
    start: "Démarrage guidé",
    newKey: "Créer une clé API",
    theme: (name) => `Thème : ${name}`,
  },
  meters: { bots: "Bots", messages: "Messages", conversations: "Conversations" },
  next: {
    title: "Prochaines étapes",
    progress: (done, all) => `${done} sur ${all}`,
    done: "Fait",
    guide: "Démarrage guidé",
    goOn: "Continuer le démarrage guidé",
    bot: {
      title: "Créez un bot",
      text: "Donnez-lui un nom et dites à quoi il sert.",
      action: "Créer un bot",
    },
    knowledge: {
      title: "Ajoutez des connaissances",
      text: "Collez un texte ou déposez des documents. Le bot répond à partir d’eux et les cite.",
      action: "Ajouter",
    },
    ask: {
      title: "Posez-lui une question",
      text: "Essayez celles de vos visiteurs et vérifiez les citations.",
      action: "Ouvrir l’espace de test",
    },
    site: {
      title: "Ajoutez-le à votre site",
      text: "Collez une ligne dans vos pages, ou partagez la page du bot.",
      action: "Obtenir la ligne",
    },
  },
  recent: {
    title: "Dernières conversations",
    all: "Toutes les conversations",
    empty: "Personne n’a encore rien demandé. Les questions de l’espace de test comptent aussi.",
    messages: (count) => (count < 2 ? `${count} message` : `${count.toLocaleString("fr")} messages`),
    columns: { visitor: "Visiteur", bot: "Bot", messages: "Messages", last: "Dernier message" },
  },
  week: {
    title: "7 derniers jours",
    conversations: "Conversations",
    messages: "Messages",
    bots: "Bots",
  },
  usage: {
    title: "Utilisation",
    text: (plan) =>
      `Forfait ${plan}. Les conversations et les messages repartent de zéro le premier du mois.`,
  },
  yourBots: "Vos bots",
}
