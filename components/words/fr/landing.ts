import type { Translation } from "../translation.ts"

export const landing: Translation["landing"] = {
  signIn: "Se connecter",
  signUp: "S’inscrire",
  promise: "Un chatbot qui répond à partir de vos contenus",
  lead: "Indiquez votre site ou déposez vos documents. Vos visiteurs ont des réponses à toute heure, avec la phrase dont elles viennent.",
  website: "Votre site web",
  websitePlaceholder: "www.example.com",
  websiteInvalid: "Saisissez une adresse web, par exemple www.example.com.",
  start: "Créer votre bot",
  startNote: "D’abord un compte, puis votre bot. Deux minutes suffisent.",
  product: "À quoi cela ressemble",
  facts: [
    {
      title: "Des réponses avec leur source",
      text: "Chaque réponse cite votre propre texte, mot pour mot, et un clic ouvre le passage dont elle vient.",
    },
    {
      title: "En ligne en quelques minutes",
      text: "Ajoutez un site, un PDF ou un texte, posez quelques questions, et connectez le bot à votre produit.",
    },
    {
      title: "Il dit quand il ne sait pas",
      text: "Là où vos contenus n’ont pas de réponse, le bot le dit au lieu d’en inventer une.",
    },
  ],
  demo: {
    bot: "Vélos du Port",
    question: "Puis-je rendre un vélo loué le dimanche ?",
    answer:
      "Oui. Vous pouvez rendre un vélo tous les jours jusqu’à **20 h**, dimanche compris [1]. Après la fermeture, attachez-le au râtelier près de la porte et glissez la clé dans la boîte [2].",
    sources: [
      {
        name: "Conditions de location.pdf",
        heading: "Rendre un vélo",
        page: 2,
        quote:
          "Les vélos peuvent être rendus tous les jours, dimanches et jours fériés compris, jusqu’à 20 h.",
        before: "La durée de location est convenue au départ. ",
        after: " Tout retard est facturé à l’heure.",
      },
      {
        name: "velosduport.example/horaires",
        heading: "Après la fermeture",
        page: null,
        quote: "Attachez le vélo au râtelier près de la porte et glissez la clé dans la boîte.",
        before: "Nous fermons à 20 h. ",
        after: " Nous passons chaque matin à 7 h.",
      },
    ],
    followUp: "Et s’il pleut ?",
  },
  footer: "Plus",
  legal: { support: "Assistance", imprint: "Mentions légales", terms: "Conditions" },
  privacy: "Confidentialité",
  rights: (name, year) => `© ${year} ${name}`,
}
