import type { Translation } from "../translation.ts"

export const docs: Translation["docs"] = {
  title: "Référence de l’API",
  lead: "Interrogez des bots, ajoutez des connaissances et lisez les conversations depuis vos programmes.",
  nav: "Référence de l’API",
  overview: "Vue d’ensemble",
  families: {
    tenant: {
      title: "API REST",
      lead: "Bots, connaissances, conversations et chiffres d’un compte, pour votre backend.",
    },
    channel: {
      title: "Canal API",
      lead: "Votre propre fenêtre de chat : commencez une conversation, envoyez ce que dit un visiteur, lisez les réponses.",
    },
    visitor: {
      title: "API visiteur",
      lead: "Celle du widget : le navigateur d’un visiteur échange avec un bot, depuis les sites que vous autorisez.",
    },
    action: {
      title: "API d’actions",
      lead: "Chaque ressource avec les mêmes quelques actions, pour le SDK officiel et pour vos programmes.",
    },
    partner: {
      title: "API partenaire",
      lead: "Créez les comptes de vos clients, que cette API appelle users ou sub-accounts, fixez leurs limites, et donnez-leur des clés et des sessions. Votre utilisation comprend la leur.",
    },
  },
  endpoints: (count) => (count < 2 ? `${count} endpoint` : `${count} endpoints`),
  menu: "Sommaire",
  search: "Rechercher un endpoint",
  noMatch: "Aucun endpoint ne correspond.",
  home: "Accueil",
  baseUrl: "Adresse de base",
  headers: "En-têtes facultatifs",
  document: "Document OpenAPI 3.1",
  credential: {
    title: "Authentification",
    tenant: "Envoyez une clé commençant par tk_ dans l’en-tête X-API-Key.",
    bearer: "Envoyez une clé commençant par sk- comme bearer token dans l’en-tête Authorization.",
    visitor:
      "Pas de clé : une page d’un site autorisé ouvre une session et envoie son jeton comme bearer token dans l’en-tête Authorization.",
    make: "Créer une clé",
  },
  errors: {
    title: "Erreurs",
    lead: "Un échec se reconnaît à son statut, et à un corps de cette forme. Les messages peuvent changer ; les statuts et les codes, non.",
    body: "Corps",
  },
  common: {
    title: "Bon à savoir",
    json: {
      title: "JSON dans les deux sens",
      text: "Les corps sont en JSON et UTF-8, 1 Mo au plus, sauf si un endpoint prend un fichier. Un champ inconnu est refusé avec 400 : un champ mal écrit ne se perd donc jamais.",
    },
    idempotency: {
      title: "Répéter sans risque",
      text: "Tout POST peut porter Idempotency-Key, 1 à 255 caractères de votre choix. Pendant 24 heures, la même clé avec la même requête reçoit de nouveau la première réponse, marquée Idempotency-Replayed, et le travail n’est fait qu’une fois. Avec une autre requête, c’est 422, et 409 tant que la première est en cours.",
    },
    rates: {
      title: "Limites de débit",
      text: "Les réponses portent RateLimit-Limit, RateLimit-Remaining et RateLimit-Reset. Au-delà de la limite, la réponse est 429, et Retry-After indique combien de secondes attendre.",
    },
    ids: {
      title: "Identifiants de requête",
      text: "Chaque réponse porte X-Request-Id. Envoyez le vôtre et il est repris. Indiquez-le si vous demandez de l’aide.",
    },
    browsers: {
      title: "Pas depuis un navigateur",
      text: "Une clé ouvre tout un compte : les pages d’autres sites ne peuvent donc pas appeler l’API, qui n’autorise aucune autre origine. Appelez-la depuis votre backend.",
    },
  },
  parameters: { path: "Paramètres de chemin", query: "Paramètres de requête", header: "En-têtes" },
  body: "Corps",
  form: "Champs du formulaire",
  required: "obligatoire",
  fallback: (value) => `Par défaut : ${value}`,
  oneOf: "Au choix",
  fields: (name) => `Champs de ${name}`,
  answer: "Réponse",
  yourAnswer: "Si vous répondez",
  anyOther: "autre chose, ou rien",
  answerFields: "Champs de la réponse",
  alsoAs: (types) => `Aussi en ${types}`,
  failures: "Erreurs de cet endpoint",
  link: (summary) => `Lien vers ${summary}`,
  request: "Requête",
  language: "Langage des exemples",
  example: (language, summary) => `${summary} en ${language}`,
  sentExample: "Ce que reçoit votre serveur",
  answerExample: (status) => `Réponse ${status}`,
  tryIt: {
    action: "Essayer",
    of: (summary) => `Essayer : ${summary}`,
    key: "Clé API",
    keyHelp:
      "Reste dans la mémoire de cette page jusqu’à ce que vous la quittiez, et n’est envoyée qu’à ce site.",
    body: "Corps en JSON",
    bodyFault: "Ce JSON n’est pas valide.",
    send: "Envoyer la requête",
    sending: "Envoi de la requête",
    changes: "Cette requête modifie réellement votre compte.",
    failed: "La requête n’est pas arrivée. Vérifiez votre connexion, puis renvoyez-la.",
    noAnswer: "La réponse n’a pas de corps.",
    took: (ms) => `${ms} ms`,
    response: "Réponse",
  },
}
