import type { Phrases } from "./schema.ts"

export const fr = (tu: boolean): Phrases => ({
  greeting: tu ? "Bonjour ! Que souhaites-tu savoir ?" : "Bonjour ! Que souhaitez-vous savoir ?",
  thanks: `Avec plaisir. ${tu ? "Souhaites-tu" : "Souhaitez-vous"} savoir autre chose ?`,
  goodbye: tu
    ? "Au revoir, et reviens dès que tu as une question."
    : "Au revoir, et revenez dès que vous avez une question.",
  feeling: `Tout va bien, merci. Que ${tu ? "souhaites-tu" : "souhaitez-vous"} savoir ?`,
  help: `Je réponds aux questions à partir des documents qu'on m'a donnés. Que ${tu ? "souhaites-tu" : "souhaitez-vous"} savoir ?`,
  identity: (business) =>
    `Je suis ${business ? `l'assistant de ${business},` : "un assistant"} qui répond à partir des documents qu'on m'a donnés et montre d'où vient chaque réponse.`,
  unknown: [
    "Je n'ai pas trouvé de réponse à cela dans les documents dont je dispose.",
    "Là non plus, je n'ai pas de réponse.",
    "Je ne peux pas répondre à cela à partir de mes documents.",
    "Désolé, je ne trouve pas d'information à ce sujet.",
  ],
  unknownPart: (question) => `Je n'ai pas trouvé de réponse à « ${question} ».`,
  didYouMean: (offers) => `${tu ? "Voulais-tu" : "Vouliez-vous"} dire ${offers} ?`,
  canAsk: (topics) => `${tu ? "Tu peux" : "Vous pouvez"} me demander par exemple : ${topics}.`,
  reach: (contacts) => `${tu ? "Tu peux" : "Vous pouvez"} nous joindre ici : ${contacts}`,
  appointment: (contacts) =>
    `Pour prendre rendez-vous, ${tu ? "tu peux" : "vous pouvez"} nous joindre ici : ${contacts}`,
  offer: (contacts) =>
    `Pour une offre adaptée, ${tu ? "tu peux" : "vous pouvez"} nous joindre ici : ${contacts}`,
  person: `Je ne transfère pas moi-même, mais voici comment nous joindre :`,
  personUnknown: `Je ne peux pas ${tu ? "te" : "vous"} mettre en relation avec une personne, et mes documents ne donnent aucun contact. ${tu ? "Utilise" : "Utilisez"} les coordonnées du site, ou ${tu ? "demande-moi" : "demandez-moi"} : je réponds à ce que je peux.`,
  otherLanguage: (language) => `Les documents avec lesquels je réponds sont en ${language}.`,
  or: "ou",
  and: "et",
  marks: ["« ", " »"],
})
