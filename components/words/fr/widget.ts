import type { Translation } from "../translation.ts"

const fields: Translation["widget"]["fields"] = {
  theme: { label: "Clair ou sombre" },
  position: { label: "Côté" },
  offsetX: { label: "Depuis le côté", unit: "px" },
  offsetY: { label: "Depuis le bas", unit: "px" },
  zIndex: {
    label: "Plan",
    help: "Son z-index. Baissez-le s’il couvre un menu ou une fenêtre de votre site.",
  },
  "launcher.kind": { label: "Bouton" },
  "launcher.text": { label: "Texte du bouton", placeholder: "Une question ?" },
  title: { label: "Titre", placeholder: "Le nom du bot" },
  intro: {
    label: "Texte d’accueil",
    help: "Affiché avant le premier message. Champ vide : c’est le message d’accueil du bot.",
    placeholder: "Bonjour, que souhaitez-vous savoir ?",
  },
  placeholder: { label: "Indication dans le champ", placeholder: "Écrivez un message" },
  "lead.when": { label: "Quand les demander" },
  "lead.intro": {
    label: "Phrase au-dessus",
    placeholder: "Laissez vos coordonnées, nous vous recontacterons.",
  },
  "person.enabled": {
    label: "Les visiteurs peuvent demander une personne",
    help: "La demande figure dans Conversations, et part vers vos webhooks.",
  },
  "person.reply": {
    label: "Ce qu’ils lisent alors",
    help: "Dites quand attendre une réponse.",
    placeholder: "Merci. Nous répondons par e-mail sous un jour ouvré.",
  },
  "consent.required": {
    label: "Demander avant le premier message",
    help: "Le texte accepté, sa version et l’heure sont conservés avec le contact.",
  },
  "consent.text": {
    label: "Ce qu’ils acceptent",
    placeholder: "Une IA répond dans ce chat, qui est conservé pour améliorer notre service.",
  },
  "consent.link": {
    label: "Lien vers votre page de confidentialité",
    placeholder: "https://www.example.com/confidentialite",
  },
  "disclosure.text": {
    label: "Phrase",
    help: "Champ vide : c’est la nôtre, dans la langue de chaque visiteur.",
    placeholder: "Vous parlez à une IA. Elle peut se tromper.",
  },
  "disclosure.offBecause": {
    label: "Raison de l’omettre",
    help: "Conservée avec votre nom et l’heure.",
    placeholder: "La page autour du chat le dit déjà.",
  },
  "proactive.text": { label: "Message", placeholder: "Vous cherchez la bonne taille ?" },
  "proactive.afterSeconds": { label: "Après", unit: "secondes" },
  "proactive.afterScroll": { label: "Ou après défilement de", unit: "% de la page" },
  "budget.perDay": {
    label: "Messages par jour",
    help: "De tous les visiteurs ensemble, jusqu’à minuit UTC.",
    placeholder: "Sans limite",
  },
  "budget.perVisitorPerDay": { label: "Messages par jour et par visiteur", placeholder: "Sans limite" },
  limitText: {
    label: "Ce qui est dit à la limite",
    placeholder: "Personne ne peut répondre en ce moment. Laissez un message, nous vous recontacterons.",
  },
  challenge: {
    label: "Preuve de travail",
    help: "Le navigateur du visiteur résout un petit calcul, sans qu’il le voie. Inonder le bot coûte alors cher.",
  },
}

const choices: Translation["widget"]["choices"] = {
  theme: {
    auto: "Comme le système du visiteur",
    light: "Clair",
    dark: "Sombre",
    page: "Comme la page autour",
  },
  position: { right: "Droite", left: "Gauche" },
  "launcher.kind": {
    bubble: "Rond, avec un symbole",
    text: "Avec un texte",
    avatar: "L’image",
    none: "Aucun",
  },
  "lead.when": {
    never: "Jamais",
    before: "Avant le premier message",
    unanswered: "Quand une question reste sans réponse",
    asked: "Quand le visiteur le choisit",
  },
  challenge: { off: "Désactivée", suspicious: "En cas de soupçon", always: "Pour chaque visiteur" },
}

const groups: Translation["widget"]["groups"] = {
  colours: { title: "Couleurs" },
  place: { title: "Emplacement", text: "Où il se place sur la page." },
  launcher: { title: "Bouton et image", text: "Ce qui ouvre le chat." },
  texts: {
    title: "Textes",
    text: "Ce qui reste vide, nous le remplissons dans la langue de chaque visiteur.",
  },
  suggestions: {
    title: "Questions suggérées",
    text: "Affichées avant le premier message ; un clic les pose.",
  },
  languages: {
    title: "Langues",
    text: "Il parle la langue du navigateur du visiteur, si elle est permise. Sans choix, toutes le sont.",
  },
  lead: { title: "Coordonnées", text: "Un court formulaire ; les réponses figurent avec le contact." },
  person: { title: "Parler à une personne" },
  consent: { title: "Consentement" },
  disclosure: {
    title: "Mention IA",
    text: "Dans l’UE, on doit dire dès le début aux visiteurs qu’ils parlent à une IA.",
  },
  parts: { title: "Éléments", text: "Ce que les visiteurs peuvent voir et faire." },
  proactive: {
    title: "Message d’accroche",
    text: "Un court message à côté du bouton. Un visiteur le voit une fois par visite.",
  },
  budget: { title: "Limites", text: "Pour que personne ne puisse épuiser votre forfait." },
}

export const widget: Translation["widget"] = {
  saved: "Enregistré. Votre site l’affiche d’ici une minute",
  notAllowed: "Votre rôle permet de voir ces réglages, pas de les modifier.",
  fields,
  choices,
  groups,
  ownButton:
    "Ouvrez le chat avec votre propre bouton : désignez-le dans data-launcher, comme indiqué sous Installation.",
  colour: {
    own: "Sa propre couleur",
    ownHelp: "Sinon, il a la couleur de la marque.",
    label: "Couleur",
    help: "Boutons, liens et messages du visiteur. Ses nuances gardent leur contraste en clair et en sombre.",
  },
  avatar: {
    label: "Image",
    help: "PNG, JPEG ou WebP. Elle est recadrée en carré et réduite.",
    remove: "Retirer l’image",
    unreadable: "Cette image n’a pas pu être lue. Choisissez un PNG, un JPEG ou un WebP.",
    tooLarge: "Cette image reste trop lourde même réduite. Choisissez-en une plus simple.",
  },
  list: {
    add: "Ajouter",
    up: (text) => `Monter « ${text} »`,
    down: (text) => `Descendre « ${text} »`,
    remove: (text) => `Retirer « ${text} »`,
    suggestion: (number) => `Question ${number}`,
    addSuggestion: "Ajouter une question",
    suggestionPlaceholder: "Quels sont vos horaires ?",
    noSuggestions: "Aucune encore.",
    path: (number) => `Adresse ${number}`,
    addPath: "Sur certaines pages seulement",
    anotherPath: "Ajouter une adresse",
    pathPlaceholder: "/tarifs",
  },
  languages: {
    en: "Anglais",
    es: "Espagnol",
    fr: "Français",
    de: "Allemand",
    it: "Italien",
    pt: "Portugais",
  },
  fieldsOf: {
    title: "Champs",
    label: "Libellé",
    kind: "Type",
    required: "Obligatoire",
    choices: "Choix, un par ligne",
    add: "Ajouter un champ",
    newField: "Nouveau champ",
    field: (number) => `Champ ${number}`,
    known: { name: "Nom", email: "E-mail", phone: "Téléphone" },
    kinds: {
      text: "Texte",
      email: "E-mail",
      phone: "Téléphone",
      choice: "Choix",
      checkbox: "Case à cocher",
    },
    most: "Un formulaire a huit champs au plus.",
  },
  disclosureOff: "Omettre la phrase",
  disclosureOffHelp: "Seul un propriétaire ou un admin devrait en décider, en disant pourquoi.",
  parts: {
    sources: "Sources sous les réponses",
    feedback: "Pouces levés et baissés",
    copy: "Copier une réponse",
    attachments: "Joindre des fichiers",
    history: "Conversations précédentes",
    restart: "Nouvelle conversation",
    end: "Terminer la conversation",
    transcript: "Conversation à télécharger",
    erase: "Supprimer ses données",
    maximize: "Agrandir",
    poweredBy: "Nom de la marque en bas",
  },
  preview: {
    title: "Aperçu",
    frame: "Aperçu du chat sur une page",
    show: "Afficher l’aperçu",
    desktop: "Ordinateur",
    phone: "Téléphone",
    width: "Largeur de l’aperçu",
    note: "C’est le vrai chat, avec ce que vous n’avez pas encore enregistré.",
    again: "Recommencer l’aperçu",
    failed: "L’aperçu n’a pas pu être mis à jour.",
  },
}
