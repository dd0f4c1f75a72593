import type { Translation } from "../translation.ts"

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("it")} ${more}`

export const bots: Translation["bots"] = {
  title: "Bot",
  purpose: "Ogni bot risponde in base alle proprie conoscenze, con il proprio tono.",
  newBot: "Nuovo bot",
  untitled: "Bot senza nome",
  notAllowed: "Questo ruolo permette di vedere i bot, non di modificarli.",
  limit: (used, limit) => `Bot in uso: ${used} su ${limit}. Eliminarne uno o chiedere un piano più ampio.`,
  empty: {
    title: "Ancora nessun bot",
    text: "Un bot risponde alle domande dei visitatori in base alle pagine e ai documenti forniti. Basta dargli un nome e qualcosa da leggere, poi fargli domande.",
  },
  columns: {
    name: "Nome",
    status: "Stato",
    knowledge: "Conoscenze",
    week: "Conversazioni, 7 giorni",
    answered: "Con risposta",
    updated: "Modificato",
  },
  week: "negli ultimi sette giorni",
  conversations: (count) => (count === 1 ? "conversazione" : "conversazioni"),
  knows: (sources, passages) =>
    passages === 0 && sources === 0
      ? "Ancora nulla"
      : `${many(sources, "fonte", "fonti")}, ${many(passages, "brano", "brani")}`,
  answeredOf: (answered, answers) =>
    `Risposte tratte dalle conoscenze: ${answered.toLocaleString("it")} su ${answers.toLocaleString("it")}`,
  updates: (settled, all) => {
    if (settled >= all) return ""
    return all - settled === 1
      ? `1 bot su ${all} sta imparando`
      : `${all - settled} bot su ${all} stanno imparando`
  },
  noAnswers: "Nessuna risposta negli ultimi sette giorni",
  states: { ready: "Pronto", learning: "Impara", empty: "Senza conoscenze", paused: "In pausa" },
  filters: {
    label: "Bot per stato",
    search: "Cerca bot",
    placeholder: "Nome o scopo",
    all: "Tutti",
    sort: "Ordina bot",
    sorts: {
      created: "Dal meno recente",
      name: "Nome",
      conversations: "Più conversazioni",
      answered: "Meno risposte",
      knowledge: "Più conoscenze",
      updated: "Ultima modifica",
    },
    none: {
      title: "Nessun bot corrisponde",
      text: "Nessun bot corrisponde a questa ricerca.",
      action: "Mostra tutti i bot",
    },
  },
  actions: (name) => `Azioni per ${name}`,
  duplicate: {
    action: "Duplica",
    pending: "Duplicazione in corso",
    copying: "Copia delle conoscenze",
    title: (name) => `Duplica ${name}`,
    lead: "La copia riceve le stesse istruzioni, lo stesso tono, la stessa lingua e lo stesso modello, e lo stesso aspetto, testi e moduli della chat.",
    copyOf: (name) => `${name} (copia)`.slice(0, 200),
    knowledge: "In base a che cosa risponde",
    kinds: {
      shared: {
        label: "Le stesse conoscenze",
        text: "Ciò che viene aggiunto o modificato vale allora per entrambi. Se il primo bot viene eliminato, le sue conoscenze spariscono con lui.",
      },
      copied: {
        label: "Una copia delle conoscenze",
        text: (sources, passages) =>
          `${sources === 1 ? "1 fonte" : `${sources.toLocaleString("it")} fonti`}, ${passages === 1 ? "1 passaggio" : `${passages.toLocaleString("it")} passaggi`}. Vengono copiate in una volta, il che può richiedere mezzo minuto; da allora cambiano per conto proprio e contano di nuovo nel piano. Ciò che è ancora in lettura resta indietro.`,
        tooLarge: (passages, most) =>
          `${passages.toLocaleString("it")} passaggi sono troppi per una copia: al massimo ${most.toLocaleString("it")}.`,
      },
      none: { label: "Ancora nulla", text: "Inizia senza conoscenze, da fornire a parte." },
    },
    stays:
      "Conversazioni, statistiche, siti consentiti, pagina ospitata e domande di prova restano al primo bot.",
  },
  status: { on: "Attivo", off: "Disattivato" },
  isDefault: "Predefinito",
  range: (first, last, total) => `${first}–${last} di ${total}`,
  tabs: {
    playground: "Area di prova",
    knowledge: "Conoscenze",
    flow: "Flusso",
    tests: "Test",
    channels: "Canali",
    settings: "Impostazioni",
  },
  ways: {
    label: "Inizia da",
    blank: { name: "Zero", text: "Tutto da scrivere." },
    website: { name: "Un sito web", text: "Le sue pagine vengono lette, e gli danno il nome." },
    templates: "Modelli di bot",
    note: "Un modello di bot porta tono, istruzioni, prime parole, domande suggerite e ciò che si dice quando non si sa nulla. Le conoscenze sono a parte.",
    address: "Indirizzo del sito web",
    addressHelp: "Quanto leggerne si sceglie nel passo successivo.",
    suggestions: "Domande suggerite",
    suggestionsHelp: "Una per riga. La chat le propone prima di ogni domanda.",
  },
  create: {
    title: "Nuovo bot",
    purpose: "Tutto si può cambiare in seguito.",
    what: { title: "Che cos’è", text: "Il nome è quello che vedono i visitatori." },
    how: { title: "Come risponde", text: "Lingua, tono e compito." },
    greeting: { title: "Prime parole", text: "Mostrate prima che un visitatore chieda qualcosa." },
    refused: "Non si possono aggiungere altri bot",
    forSite: (site) => `Risponde alle domande su ${site}.`,
    next: "Crea bot e aggiungi conoscenze",
    pending: "Creazione del bot",
  },
  fields: {
    name: "Nome",
    namePlaceholder: "Assistente Alder",
    description: "A che cosa serve",
    descriptionHelp: "A uso interno; i visitatori non lo vedono.",
    welcomeMessage: "Messaggio di benvenuto",
    welcomePlaceholder: "Ciao, che cosa vuoi sapere?",
    instructions: "Istruzioni",
    instructionsHelp:
      "Ciò che il bot riceve prima di ogni domanda: per chi parla, che cosa deve fare e che cosa no.",
    instructionsPlaceholder: "Rispondi per Alder, una piccola torrefazione di caffè.",
    language: "Lingua",
    personality: "Personalità",
    role: "Ruolo",
    channel: "Canale",
    channelHelp: "Dove questo bot deve parlare. Tutte le sue conversazioni vengono contate lì.",
    model: "Modello",
    modelHelp:
      "«Citazioni» risponde con le parole esatte delle conoscenze del bot. Tutti gli altri modelli scrivono liberamente, in base alle stesse conoscenze.",
    modelUnusable: (name, standard) =>
      `Qui non è configurato alcun fornitore per ${name}. Finché manca, risponde al suo posto ${standard}.`,
    standardModel: (name) => `Predefinito: ${name}`,
    notAvailable: (name) => `${name} (non utilizzabile qui)`,
    notUsable: "Questo modello non è utilizzabile qui: il suo fornitore non è configurato",
    another: "Altro modello…",
    otherModel: "Nome del modello",
    otherModelHelp: "Nella forma fornitore/modello, di un fornitore configurato qui.",
    none: "Non impostato",
    retentionDays: "Giorni dopo l’ultimo messaggio",
    retentionDaysHelp: "Senza un numero: la durata prevista dall’account. Un bot può solo accorciarla.",
  },
  settings: {
    identity: { title: "Identità", text: "Come team e visitatori riconoscono questo bot." },
    behaviour: { title: "Comportamento", text: "Che cosa gli viene detto e che tono ha." },
    engine: { title: "Modello", text: "Che cosa scrive le risposte." },
    keeping: {
      title: "Conservazione delle conversazioni",
      text: "Ciò che è più vecchio viene rimosso, con tutto ciò che ne fa parte.",
    },
    availability: { title: "Disponibilità", text: "Queste due opzioni hanno effetto immediato." },
    active: "Risponde alle domande",
    activeHelp: "Se disattivato, il bot rifiuta ogni messaggio su ogni canale.",
    default: "Bot predefinito",
    isDefault:
      "Questo bot risponde ovunque non ne sia indicato uno. Per cambiare, rendere predefinito un altro bot.",
    notDefault: "Il bot predefinito risponde ovunque non ne sia indicato uno, per esempio tramite l’API.",
    makeDefault: "Rendi predefinito",
    remove: { title: "Elimina", text: "Per sempre, con le sue conoscenze e tutte le sue conversazioni." },
  },
  remove: {
    action: "Elimina bot",
    title: (name) => `Eliminare ${name}?`,
    text: "Con il bot vengono eliminate le sue conoscenze e tutte le sue conversazioni. L’operazione non si può annullare.",
  },
  told: {
    saved: "Impostazioni salvate",
    on: "Il bot risponde di nuovo alle domande",
    off: "Il bot è disattivato",
    madeDefault: "Ora questo è il bot predefinito",
    removed: (name) => `${name} è stato eliminato`,
  },
  models: { "builtin/quotes": "Citazioni" },
  modelNotice: {
    title: (count) =>
      count === 1
        ? "Un bot indica un modello non utilizzabile qui"
        : `${count} bot indicano un modello non utilizzabile qui`,
    text: (bots, standard) =>
      `${bots}: finché non se ne sceglie un altro, risponde al suo posto ${standard}.`,
    action: "Scegli un modello",
  },
  languages: {
    en: "Inglese",
    es: "Spagnolo",
    fr: "Francese",
    de: "Tedesco",
    it: "Italiano",
    pt: "Portoghese",
  },
  personalities: {
    professional: "Professionale",
    friendly: "Amichevole",
    helpful: "Disponibile",
    expert: "Esperta",
    enthusiastic: "Entusiasta",
  },
  roles: {
    customer_support: "Assistenza clienti",
    sales: "Vendite",
    technical_support: "Assistenza tecnica",
    general_assistant: "Assistente generale",
    lead_generation: "Raccolta di contatti",
    appointment_booking: "Prenotazione di appuntamenti",
  },
}
