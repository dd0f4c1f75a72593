import type { Translation } from "../translation.ts"

const many = (count: number, one: string, more: string) =>
  count < 2 ? `${count} ${one}` : `${count.toLocaleString("fr")} ${more}`

export const bots: Translation["bots"] = {
  title: "Bots",
  purpose: "Chaque bot répond à partir de ses propres connaissances, sur son propre ton.",
  newBot: "Nouveau bot",
  untitled: "Bot sans nom",
  notAllowed: "Votre rôle permet de voir les bots, pas de les modifier.",
  limit: (used, limit) =>
    `Bots utilisés : ${used} sur ${limit}. Supprimez-en un, ou demandez un forfait supérieur.`,
  empty: {
    title: "Pas encore de bot",
    text: "Un bot répond aux questions de vos visiteurs à partir de vos pages et documents. Donnez-lui un nom et de quoi lire, puis posez vos questions.",
  },
  columns: {
    name: "Nom",
    status: "État",
    knowledge: "Connaissances",
    week: "Conversations, 7 jours",
    answered: "Avec réponse",
    updated: "Modifié",
  },
  week: "ces sept derniers jours",
  conversations: (count) => (count < 2 ? "conversation" : "conversations"),
  knows: (sources, passages) =>
    passages === 0 && sources === 0
      ? "Rien encore"
      : `${many(sources, "source", "sources")}, ${many(passages, "passage", "passages")}`,
  answeredOf: (answered, answers) =>
    `Réponses tirées des connaissances : ${answered.toLocaleString("fr")} sur ${answers.toLocaleString("fr")}`,
  updates: (settled, all) => {
    if (settled >= all) return ""
    return all - settled < 2
      ? `1 bot sur ${all} est en train d’apprendre`
      : `${all - settled} bots sur ${all} sont en train d’apprendre`
  },
  noAnswers: "Pas de réponse ces sept derniers jours",
  states: { ready: "Prêt", learning: "Apprend", empty: "Sans connaissances", paused: "En pause" },
  filters: {
    label: "Bots par état",
    search: "Rechercher des bots",
    placeholder: "Nom ou usage",
    all: "Tous",
    sort: "Trier les bots",
    sorts: {
      created: "Plus anciens d’abord",
      name: "Nom",
      conversations: "Le plus de conversations",
      answered: "Le moins de réponses",
      knowledge: "Le plus de connaissances",
      updated: "Derniers modifiés",
    },
    none: {
      title: "Aucun bot ne correspond",
      text: "Aucun de vos bots ne correspond à cette recherche.",
      action: "Afficher tous les bots",
    },
  },
  actions: (name) => `Actions pour ${name}`,
  duplicate: {
    action: "Dupliquer",
    pending: "Duplication",
    copying: "Copie des connaissances",
    title: (name) => `Dupliquer ${name}`,
    lead: "La copie reçoit les mêmes consignes, le même ton, la même langue et le même modèle, ainsi que l’apparence, les textes et les formulaires du chat.",
    copyOf: (name) => `${name} (copie)`.slice(0, 200),
    knowledge: "À partir de quoi elle répond",
    kinds: {
      shared: {
        label: "Les mêmes connaissances",
        text: "Ce que vous ajoutez ou modifiez vaut alors pour les deux. Si le premier bot est supprimé, ses connaissances disparaissent avec lui.",
      },
      copied: {
        label: "Une copie des connaissances",
        text: (sources, passages) =>
          `${sources === 1 ? "1 source" : `${sources.toLocaleString("fr")} sources`}, ${passages === 1 ? "1 passage" : `${passages.toLocaleString("fr")} passages`}. Elles sont copiées en une fois, ce qui peut prendre une demi-minute ; elles changent ensuite de leur côté et comptent à nouveau dans votre forfait. Ce qui est encore en lecture reste.`,
        tooLarge: (passages, most) =>
          `${passages.toLocaleString("fr")} passages sont trop pour une seule copie : ${most.toLocaleString("fr")} au plus.`,
      },
      none: {
        label: "Rien encore",
        text: "Elle commence sans connaissances ; vous lui donnez les siennes.",
      },
    },
    stays:
      "Les conversations, les chiffres, les sites autorisés, la page hébergée et les questions de test restent au premier bot.",
  },
  status: { on: "Actif", off: "Désactivé" },
  isDefault: "Par défaut",
  range: (first, last, total) => `${first} à ${last} sur ${total}`,
  tabs: {
    playground: "Espace de test",
    knowledge: "Connaissances",
    flow: "Parcours",
    tests: "Tests",
    channels: "Canaux",
    settings: "Réglages",
  },
  ways: {
    label: "Commencer avec",
    blank: { name: "Rien", text: "Vous écrivez tout vous-même." },
    website: { name: "Un site web", text: "Ses pages sont lues, et lui donnent son nom." },
    templates: "Modèles de bot",
    note: "Un modèle de bot apporte un ton, des consignes, des premiers mots, des questions suggérées et ce qui est dit quand rien n’est connu. Les connaissances sont les vôtres.",
    address: "Adresse du site web",
    addressHelp: "Vous choisissez à l’étape suivante ce qui en est lu.",
    suggestions: "Questions suggérées",
    suggestionsHelp: "Une par ligne. Le chat les propose avant toute question.",
  },
  create: {
    title: "Nouveau bot",
    purpose: "Tout cela se change plus tard.",
    what: { title: "Ce qu’il est", text: "Le nom est celui que voient les visiteurs." },
    how: { title: "Comment il répond", text: "Sa langue, son ton et son travail." },
    greeting: { title: "Premiers mots", text: "Affichés avant la première question d’un visiteur." },
    refused: "Impossible d’ajouter un bot",
    forSite: (site) => `Répond aux questions sur ${site}.`,
    next: "Créer et ajouter des connaissances",
    pending: "Création du bot",
  },
  fields: {
    name: "Nom",
    namePlaceholder: "Assistant Alder",
    description: "À quoi il sert",
    descriptionHelp: "Pour vous et vos collègues ; les visiteurs ne le voient pas.",
    welcomeMessage: "Message d’accueil",
    welcomePlaceholder: "Bonjour, que souhaitez-vous savoir ?",
    instructions: "Consignes",
    instructionsHelp:
      "Ce que le bot reçoit avant chaque question : au nom de qui il parle, ce qu’il doit faire et ne pas faire.",
    instructionsPlaceholder: "Vous répondez pour Alder, un petit torréfacteur de café.",
    language: "Langue",
    personality: "Personnalité",
    role: "Rôle",
    channel: "Canal",
    channelHelp: "Où ce bot doit parler. Toutes ses conversations y sont comptées.",
    model: "Modèle",
    modelHelp:
      "« Citations » répond mot pour mot à partir des connaissances du bot. Tous les autres modèles rédigent librement, à partir des mêmes connaissances.",
    modelUnusable: (name, standard) =>
      `Aucun fournisseur n’est configuré ici pour ${name}. D’ici là, ${standard} répond à sa place.`,
    standardModel: (name) => `Par défaut : ${name}`,
    notAvailable: (name) => `${name} (inutilisable ici)`,
    notUsable: "Ce modèle est inutilisable ici : son fournisseur n’est pas configuré",
    another: "Autre modèle…",
    otherModel: "Nom du modèle",
    otherModelHelp: "Sous la forme fournisseur/modèle, d’un fournisseur configuré ici.",
    none: "Non défini",
    retentionDays: "Jours après le dernier message",
    retentionDaysHelp: "Sans nombre : la durée de votre compte. Un bot peut seulement la raccourcir.",
  },
  settings: {
    identity: { title: "Identité", text: "Comment vous et vos visiteurs reconnaissez ce bot." },
    behaviour: { title: "Comportement", text: "Ce qu’on lui dit, et le ton qu’il prend." },
    engine: { title: "Modèle", text: "Ce qui rédige les réponses." },
    keeping: {
      title: "Conservation des conversations",
      text: "Ce qui est plus ancien est supprimé, avec tout ce qui s’y rattache.",
    },
    availability: { title: "Disponibilité", text: "Ces deux réglages prennent effet aussitôt." },
    active: "Répond aux questions",
    activeHelp: "Désactivé, le bot refuse tout message, sur tous les canaux.",
    default: "Bot par défaut",
    isDefault:
      "Ce bot répond partout où aucun bot n’est nommé. Pour changer cela, choisissez un autre bot par défaut.",
    notDefault: "Le bot par défaut répond partout où aucun bot n’est nommé, par exemple avec l’API.",
    makeDefault: "Définir par défaut",
    remove: { title: "Supprimer", text: "Pour de bon, avec ses connaissances et toutes ses conversations." },
  },
  remove: {
    action: "Supprimer le bot",
    title: (name) => `Supprimer ${name} ?`,
    text: "Ses connaissances et toutes ses conversations sont supprimées avec lui. C’est irréversible.",
  },
  told: {
    saved: "Réglages enregistrés",
    on: "Le bot répond de nouveau aux questions",
    off: "Le bot est désactivé",
    madeDefault: "C’est désormais le bot par défaut",
    removed: (name) => `${name} est supprimé`,
  },
  models: { "builtin/quotes": "Citations" },
  modelNotice: {
    title: (count) =>
      count < 2
        ? "Un bot utilise un modèle inutilisable ici"
        : `${count} bots utilisent un modèle inutilisable ici`,
    text: (bots, standard) => `${bots} : tant qu’aucun autre n’est choisi, ${standard} répond à sa place.`,
    action: "Choisir un modèle",
  },
  languages: {
    en: "Anglais",
    es: "Espagnol",
    fr: "Français",
    de: "Allemand",
    it: "Italien",
    pt: "Portugais",
  },
  personalities: {
    professional: "Professionnelle",
    friendly: "Amicale",
    helpful: "Serviable",
    expert: "Experte",
    enthusiastic: "Enthousiaste",
  },
  roles: {
    customer_support: "Service client",
    sales: "Vente",
    technical_support: "Support technique",
    general_assistant: "Assistant généraliste",
    lead_generation: "Génération de contacts",
    appointment_booking: "Prise de rendez-vous",
  },
}
