import type { Translation } from "../translation.ts"

export const agencyHome: Translation["agencyHome"] = {
  purpose: "Comment va le mois, et quels clients demandent votre attention.",
  steps: {
    brand: {
      title: "Mettez-y votre marque",
      text: "Nom, logo et couleur de votre adresse, de la connexion et de chaque page.",
      action: "Configurer la marque",
    },
    address: {
      title: "Connectez votre domaine",
      text: "Votre marque sous votre propre nom ; d’ici là, à l’adresse que vous avez.",
      action: "Ajouter un domaine",
    },
    plan: {
      title: "Créez une offre avec un prix",
      text: "Ce qu’un client peut utiliser et ce que cela coûte. Les offres proposées figurent sur votre page d’accueil.",
      action: "Créer une offre",
    },
    billing: {
      title: "Dites comment vous êtes payé",
      text: "Sur facture, ou par carte sur votre propre compte Stripe.",
      action: "Configurer la facturation",
    },
    client: {
      title: "Ajoutez votre premier client",
      text: "Par nom et adresse e-mail ; ou envoyez les gens s’inscrire à votre adresse.",
      action: "Ajouter un client",
    },
    bot: {
      title: "Préparez un premier bot",
      text: "Ouvrez le compte d’un client, créez-y un bot et donnez-lui les contenus du client.",
      action: "Choisir un client",
    },
  },
  month: {
    title: "Ce mois-ci, à côté des mêmes jours du précédent",
    clients: "Clients",
    conversations: "Conversations",
    messages: "Messages",
    answered: "Répondu par les connaissances",
    added: (count) => (count === 1 ? "1 nouveau" : `${count.toLocaleString("fr")} nouveaux`),
    change: "par rapport au mois dernier",
  },
  look: {
    title: "Clients qui demandent votre attention",
    well: "Tous les clients vont bien",
    wellText:
      "Ici figurent les clients proches d’une limite, impayés, suspendus ou silencieux, et ceux dont les questions trouvent moins de réponses.",
    all: "Tous les voir",
  },
  income: "Revenus",
}
