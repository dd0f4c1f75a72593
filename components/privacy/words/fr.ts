import type { NoticeWords } from "./words.ts"

export const fr: NoticeWords = {
  title: "Confidentialité",
  lead: ({ operator, bot }) =>
    bot
      ? `Ce que devient ce que vous écrivez à ${bot}.`
      : `Ce que devient ce que vous écrivez aux bots de ${operator}.`,
  glance: {
    where: "Où cela va",
    stays: "Reste sur ce serveur",
    stayFact: "Aucun texte n’en sort pour recevoir une réponse.",
    leaves: (names) => `Les questions vont à ${names}`,
    long: "Durée de conservation",
    days: (days) => `${days} jours après le dernier message`,
    erase: "Suppression",
    eraseFact: "À télécharger ou supprimer à tout moment dans le menu du chat.",
  },
  who: {
    title: "Qui est responsable",
    text: ({ operator, bot, client }) =>
      client
        ? [
            `${bot} est exploité par ${client}, qui décide de son usage.`,
            `${operator} fournit le service à ${client}.`,
          ]
        : [
            bot
              ? `${bot} est exploité par ${operator}.`
              : `${operator} exploite ce service. Un bot sur un site est sous la responsabilité du propriétaire de ce site.`,
          ],
  },
  ai: {
    title: "Vous parlez à une IA",
    text: [
      "Les réponses viennent d’un système d’IA, non d’une personne, et peuvent être fausses. Le chat le dit avant votre premier message.",
      "Les réponses rédigées par un modèle de langage sont signalées ; les autres citent mot pour mot les textes de l’exploitant.",
    ],
  },
  kept: {
    title: "Ce qui est conservé",
    items: [
      "Ce que vous et le bot écrivez, quand, et les fichiers que vous envoyez.",
      "L’adresse et le titre de la page d’où vous écrivez, et votre langue.",
      "Ce que vous indiquez dans un formulaire, comme un nom ou une adresse e-mail, et ce que vous avez accepté.",
      "Vos avis.",
      "Votre adresse réseau sert quelques minutes à empêcher les abus. Elle n’est pas conservée avec vos messages.",
    ],
  },
  browser: {
    title: "Dans votre navigateur",
    items: [
      "Avant votre premier message : rien. Ni cookie, ni stockage, ni identifiant.",
      "Ensuite : un secret dans le stockage du site, pour retrouver votre conversation. Se déconnecter ou supprimer le chat l’efface.",
      "Pas de pistage, pas de publicité, aucun script d’autres entreprises.",
    ],
  },
  others: {
    title: "Qui d’autre les reçoit",
    nobody: "Personne : les réponses sont faites sur ce serveur, et aucun texte n’en sort pour cela.",
    models: (names) =>
      `Pour obtenir une réponse, votre message est transmis, avec les textes qui s’y rapportent, à un modèle de ${names}.`,
    ownModels: "Les réponses sont faites par un modèle sur un serveur de l’exploitant.",
    mail: "Si vous demandez la conversation par e-mail, un serveur de messagerie la remet.",
    storage: "Les fichiers que vous envoyez sont conservés dans un stockage d’objets à côté du serveur.",
    webhooks: (owner) =>
      `Des systèmes de ${owner} sont informés d’une conversation, d’une demande ou d’une réponse.`,
    noMore: "Personne d’autre. Rien n’est vendu.",
  },
  time: {
    title: "Combien de temps",
    text: (days, isOfBot) => [
      `Une conversation est supprimée ${days} jours après son dernier message, avec tout son contenu.`,
      isOfBot
        ? "Des chiffres sans contenu, comme leur nombre, restent."
        : "L’exploitant d’un bot peut fixer une autre durée. Des chiffres sans contenu restent.",
    ],
  },
  rights: {
    title: "Vos droits",
    items: [
      "Accès et portabilité : « Télécharger » dans le menu du chat vous donne tout en un fichier.",
      "Effacement : « Supprimer » dans le menu du chat efface tout aussitôt ; une trace chiffrée demeure.",
      "Rectification, limitation, opposition : écrivez à l’adresse ci-dessous. Vous pouvez aussi saisir une autorité de protection des données.",
    ],
  },
  contact: {
    title: "Questions",
    address: "Écrivez à",
    none: (owner) => `Adressez-vous à ${owner}, par les moyens que le site indique.`,
  },
}
