import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plateforme",
  nav: "Vue d’ensemble",
  title: "Vue d’ensemble",
  purpose: "Qui utilise cette installation, et si elle se porte bien.",
  overview: {
    month: "Ce mois-ci, à côté des mêmes jours du précédent",
    names: {
      agencies: "Agences",
      clients: "Clients",
      conversations: "Conversations",
      messages: "Messages",
      tokens: "Tokens des modèles",
      cost: "Coût des modèles",
      failedAnswers: "Réponses en échec",
      failedDeliveries: "Livraisons de webhooks en échec",
    },
    short: { failedAnswers: "Réponses", failedDeliveries: "Livraisons" },
    added: (count) => `${count} de plus`,
    addedBefore: (count) => `${count} de plus le mois dernier`,
    suspended: (count) => `${count} comptes suspendus`,
    thanBefore: (count) => `${count} le mois dernier`,
    unpriced: (count) => `sans ${count} appels qui n’ont pas de prix`,
    charts: { messages: "Messages, 30 jours", failures: "Échecs, 30 jours" },
    hint: "Les flèches vont d’un jour à l’autre. Entrée montre ce que les administrateurs ont fait ce jour-là.",
    point: (day, parts) => `${day} : ${parts}`,
    most: { agencies: "Agences qui utilisent le plus", clients: "Clients qui utilisent le plus" },
    columns: { name: "Nom", messages: "Messages", cost: "Coût des modèles" },
    look: {
      title: "À surveiller",
      well: "Tout va bien",
      wellText:
        "Ici apparaissent les tâches en attente ou abandonnées, les domaines en échec, les modèles sans prix et les sauvegardes manquantes.",
      danger: "Maintenant",
      warning: "Bientôt",
      kinds: {
        "late-jobs": {
          title: (count) =>
            count === 1
              ? "1 tâche attend depuis plus de dix minutes"
              : `${count} tâches attendent depuis plus de dix minutes`,
          what: "Vérifiez qu’un worker tourne ; lancez-en un autre s’ils ne suivent pas.",
        },
        "failed-jobs": {
          title: (count) =>
            count === 1 ? "1 tâche a été abandonnée" : `${count} tâches ont été abandonnées`,
          what: "Elles ne sont plus retentées d’elles-mêmes. Voyez pourquoi, puis relancez-les.",
        },
        "failing-domains": {
          title: (count) => (count === 1 ? "1 domaine est en échec" : `${count} domaines sont en échec`),
          what: "Leurs enregistrements ont disparu. Au bout de trois jours, ils ne servent plus rien.",
        },
        "stopped-webhooks": {
          title: (count) => (count === 1 ? "1 webhook a été arrêté" : `${count} webhooks ont été arrêtés`),
          what: "Ils n’ont rien accepté pendant trois jours. Leurs comptes les réactivent.",
        },
        "unpriced-calls": {
          title: (count) =>
            count === 1 ? "1 appel d’un modèle sans prix" : `${count} appels de modèles sans prix`,
          what: "Au cours des 30 derniers jours. Leur coût manque partout : fixez des prix.",
        },
        "no-backup": {
          title: () => "Aucune sauvegarde depuis une semaine",
          what: "Lancez npm run -s livery -- backup chaque nuit.",
        },
        "no-mail": {
          title: () => "Pas de serveur de messagerie",
          what: "Les liens sont transmis à la main. Définissez SMTP_URL.",
        },
      },
    },
  },
  health: {
    title: "État du système",
    version: "Version",
    database: "Base de données",
    works: "Fonctionne",
    fails: "En panne",
    failing: {
      database: "Elle ne répond pas.",
      "database writes": "Elle répond, mais n’enregistre rien : son disque est peut-être plein.",
    },
    mail: "E-mail",
    mailOn: "Configuré",
    mailOff: "Non configuré : les liens se transmettent à la main. Définissez SMTP_URL.",
    address: "Adresse",
  },
  newAgency: {
    title: "Nouvelle agence",
    purpose: "Une agence vend des bots à ses clients, à sa propre adresse et à ses couleurs.",
    name: "Nom",
    slug: "Adresse",
    slugHelp: (example) => `Minuscules, chiffres et traits d’union. « harbour » devient ${example}`,
    accent: "Couleur",
    accentHelp: "Le logo et les textes se règlent plus tard, dans Marque.",
    promise: "Promesse",
    promiseHelp: "Une phrase sur sa page d’accueil.",
    email: "E-mail du propriétaire",
    emailHelp: "Il reçoit un lien pour choisir un mot de passe.",
    submit: "Créer l’agence",
    submitting: "Création",
    later: "Plus tard",
    made: {
      title: (name) => `${name} est prête`,
      text: (email) => `Donnez ce lien à ${email}. Il fonctionne une fois, pendant sept jours.`,
      link: "Lien pour le propriétaire",
      linkHelp: "Qui l’ouvre devient propriétaire.",
      address: "Sa propre adresse :",
      done: "Aller aux agences",
    },
  },
  prices: {
    title: "Prix des modèles",
    purpose: (currency) =>
      `Ce que coûte un million de jetons, en ${currency}. Un prix vaut dès qu’il est fixé ; ce qui a été utilisé avant garde son coût.`,
    set: "Fixer un prix",
    lead: "Pour un million de jetons, comme le demande votre fournisseur.",
    submit: "Enregistrer le prix",
    submitting: "Enregistrement",
    model: "Modèle",
    modelHelp:
      "fournisseur/modèle comme un bot le nomme ; avec * à la fin, tous les modèles dont le nom commence ainsi.",
    fields: {
      input: (currency) => `Entrée (${currency})`,
      output: (currency) => `Sortie (${currency})`,
      cached: (currency) => `Entrée déjà lue (${currency})`,
    },
    wrongName: "Écrivez fournisseur/modèle, comme openai/gpt-5.",
    wrongAmount: "Écrivez un montant comme 0,15.",
    list: "Prix en vigueur",
    columns: {
      model: "Modèle",
      input: "Entrée",
      cached: "Déjà lue",
      output: "Sortie",
      source: "Source",
      change: "Modifier",
    },
    own: (day) => `Fixé le ${day}`,
    known: (month) => `Connu, ${month}`,
    change: "Modifier",
    remove: {
      title: (name) => `Retirer le prix de ${name} ?`,
      text: "Dès lors vaut le prix connu du fournisseur, ou aucun.",
      action: "Retirer",
    },
    unpriced: {
      title: "Interrogés sans prix",
      text: "Ce qu’ils coûtent manque partout où des coûts sont affichés, et aucun budget ne les retient.",
      calls: (count, day) => `${count} appels, le dernier le ${day}`,
    },
  },
  empty: {
    title: "Pas encore d’agence",
    text: "Créez la première : son propriétaire invitera ensuite ses clients.",
  },
}
