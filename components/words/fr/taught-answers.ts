import type { Translation } from "../translation.ts"

export const taughtAnswers: Translation["taughtAnswers"] = {
  action: "Apprendre une réponse",
  title: "Apprendre une réponse au bot",
  lead: "Désormais, le bot donne cette réponse, mot pour mot, chaque fois qu’on lui pose cette question.",
  changeTitle: "Modifier cette réponse",
  question: "Question",
  questionHelp:
    "Comme un visiteur la poserait. D’autres formes des mêmes mots comptent pour la même question.",
  answer: "Réponse",
  answerHelp: "Exactement comme le bot doit la donner.",
  teach: "Apprendre au bot",
  save: "Enregistrer la réponse",
  saving: "Enregistrement",
  taught: "Le bot connaît désormais cette réponse",
  changed: "Réponse modifiée",
  list: "Réponses apprises",
  change: "Modifier",
  changeThis: (question) => `Modifier la réponse à ${question}`,
  changedAt: "Modifiée",
  remove: "Supprimer",
  removeThis: (question) => `Supprimer la réponse à ${question}`,
  removeTitle: "Supprimer cette réponse ?",
  removeLead: (question) =>
    `« ${question} » trouvera alors sa réponse dans les autres connaissances, si possible.`,
  removeAction: "Supprimer la réponse",
  removed: "Réponse supprimée",
  empty: {
    title: "Pas encore de réponse apprise",
    text: "Là où une réponse pourrait être meilleure, donnez la vôtre : ici, ou sous toute réponse d’une conversation ou de l’espace de test.",
  },
  unanswered: {
    list: "Questions sans réponse",
    asked: (count) => (count < 2 ? "Posée une fois" : `Posée ${count.toLocaleString("fr")} fois`),
    last: "la dernière",
    reasons: {
      nothing_found: "Rien à ce sujet dans les connaissances",
      not_known: "Les connaissances n’y répondent pas",
      wants_person: "Demandait une personne, sans moyen connu d’en joindre une",
    },
    read: "Lire la conversation",
    readThis: (question) => `Lire la conversation où cela a été demandé : ${question}`,
    dismiss: "Retirer de la liste",
    dismissThis: (question) => `Retirer de la liste : ${question}`,
    dismissed: "Retirée de la liste. Elle revient si on la pose de nouveau.",
    empty: {
      title: "Toutes les questions ont eu leur réponse",
      text: "Quand un visiteur demande quelque chose à quoi ce bot ne peut répondre, la question attend ici votre réponse.",
    },
  },
}
