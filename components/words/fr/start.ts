import type { Translation } from "../translation.ts"

export const start: Translation["start"] = {
  title: "Préparez votre bot",
  purpose:
    "De vos propres pages à une réponse sur votre site. Vous pouvez vous arrêter à tout moment et continuer plus tard, sur tout appareil.",
  later: "Faire cela plus tard",
  steps: "Étapes du démarrage guidé",
  step: (number, all) => `Étape ${number} sur ${all}`,
  done: "Fait",
  names: { content: "Vos contenus", questions: "Essai", colours: "Couleurs", site: "Votre site" },
  back: "Retour",
  skip: "Passer cette étape",
  next: "Suivant",
  finish: "Terminer",
  moving: "Un instant",
  content: {
    title: "Que doit savoir votre bot ?",
    text: "Donnez-lui votre site web, ou déposez des fichiers. Il ne répond qu’à partir d’eux, et les cite.",
    more: "Ajouter autre chose",
    website: "Votre site web",
    websiteHelp: (most) =>
      most < 2
        ? "Une page est lue maintenant. Vous pourrez en ajouter d’autres dans Connaissances."
        : `Jusqu’à ${most} pages publiques sont lues maintenant. Vous pourrez en lire d’autres plus tard dans Connaissances.`,
    read: "Lire le site",
    reading: "Ajout du site web",
    or: "ou",
    write: "Ni site web ni fichiers ? Écrivez ce que demandent les visiteurs.",
    list: "Ce que lit votre bot",
    ask: "Lui poser une question",
    nothing: "Rien n’est encore lu. Vous pouvez aussi passer cette étape.",
    pages: "Pages",
    refused: "Votre forfait n’a pas de place pour un bot",
    advice: {
      robots:
        "Le site refuse les programmes. La personne qui le gère peut les autoriser dans robots.txt ; d’ici là, déposez les mêmes contenus en fichiers, ou collez leur texte ci-dessous.",
      noText:
        "La page est peut-être faite d’images, ou dessinée par des scripts. Essayez une autre de ses pages, comme celle de vos tarifs, ou collez son texte ci-dessous.",
      unreachable:
        "Ouvrez l’adresse dans une fenêtre privée. Si elle s’y affiche, réessayez ; sinon, vérifiez son orthographe, ou collez le texte ci-dessous.",
      file: "Ouvrez le fichier, enregistrez-le de nouveau en PDF, DOCX ou TXT, et déposez celui-là. Ou collez son texte ci-dessous.",
    },
  },
  questions: {
    title: "Posez-lui des questions, et améliorez-le",
    text: "Ces questions viennent de vos contenus. Les chiffres dans une réponse ouvrent l’endroit cité.",
    noQuestions:
      "Demandez ce que demanderait un visiteur. Les chiffres dans une réponse ouvrent l’endroit cité.",
    hints: [
      "Posez une de ces questions, ou la vôtre.",
      "Ouvrez un chiffre pour lire la citation dans sa source.",
      "Vous le diriez autrement ? Choisissez « Corriger cette réponse » : vos mots servent dès la question suivante.",
    ],
    correct: "Corriger cette réponse",
    corrected: "Appris. La question est posée encore une fois.",
    empty: {
      title: "Il n’y a encore rien à demander",
      text: "Dès qu’une page ou un fichier est lu, vous pouvez essayer votre bot ici.",
      action: "Ajouter des contenus",
    },
    still: {
      title: "Il lit encore",
      text: "Les premières réponses sont possibles dans un instant. Cette page avance d’elle-même.",
    },
    language: (language) =>
      `Vos contenus sont en ${language.toLowerCase()}, le bot parle donc ${language.toLowerCase()}. Vous pouvez changer cela dans ses réglages.`,
  },
  colours: {
    title: "Donnez-lui vos couleurs",
    text: "La couleur du bouton et des messages de vos visiteurs. Les textes restent lisibles dans toutes les teintes.",
    found: "De votre site web",
    use: (colour) => `Utiliser ${colour}`,
    unknown: "Aucune couleur de site web n’est connue ; voici donc celles de votre compte.",
  },
  site: {
    title: "Montrez-le à vos visiteurs",
    text: "Collez cette ligne avant </body> dans chaque page. L’aide pour WordPress, Shopify et d’autres se trouve sur la page Canaux du bot.",
    guide: "Où la coller ?",
    page: "Pas de site web ? Partagez plutôt la page du bot : activez-la dans Canaux.",
    pageAction: "Configurer la page",
  },
}
