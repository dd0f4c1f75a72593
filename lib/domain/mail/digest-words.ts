import type { Language } from "../../core/languages.ts"

/** Numbers as a text of the language writes them, with what is counted: `count` is the number, `text` how it is written. */
interface Counted {
  count: number
  text: string
}

interface Words {
  subject: (conversations: string, compared: string) => string
  head: (account: string, brand: string, from: string, to: string) => string
  bots: string
  conversations: (n: Counted) => string
  visitors: (n: Counted) => string
  sentence: (conversations: string, visitors: string, compared: string) => string
  asMany: string
  more: (n: string) => string
  fewer: (n: string) => string
  answers: (found: Counted, notFound: string) => string
  resolved: (share: string, before: string | null) => string
  handedOver: (conversations: string) => string
  feedback: (good: string, bad: string) => string
  unanswered: string
  times: (question: string, n: string) => string
  once: (question: string) => string
  allAnswered: string
  teach: string
  figures: string
  why: (settings: string) => string
}

const plural =
  (one: string, many: string) =>
  ({ count, text }: Counted): string =>
    `${text} ${count === 1 ? one : many}`

export const DIGEST_WORDS: Record<Language, Words> = {
  en: {
    subject: (conversations, compared) => `Your week: ${conversations}, ${compared}`,
    head: (account, brand, from, to) => `${account} at ${brand}, ${from} to ${to}:`,
    bots: "Your bots",
    conversations: plural("conversation", "conversations"),
    visitors: plural("visitor", "visitors"),
    sentence: (conversations, visitors, compared) => `${conversations} with ${visitors}, ${compared}.`,
    asMany: "as many as the week before",
    more: (n) => `${n} more than the week before`,
    fewer: (n) => `${n} fewer than the week before`,
    answers: (found, notFound) =>
      `${plural("answer", "answers")(found)} came from your knowledge, ${notFound} found nothing there.`,
    resolved: (share, before) =>
      `Your bots resolved ${share} of the conversations that are over${before ? `, ${before} the week before` : ""}.`,
    handedOver: (conversations) => `In ${conversations} the visitor asked for a person.`,
    feedback: (good, bad) => `Feedback: ${good} good, ${bad} bad.`,
    unanswered: "Visitors asked, and got no answer:",
    times: (question, n) => `“${question}” (${n} times)`,
    once: (question) => `“${question}”`,
    allAnswered: "Every question found an answer.",
    teach: "See them and teach an answer",
    figures: "See the figures",
    why: (settings) =>
      `Days are counted in UTC. You get this every Monday after a week with conversations; turn it off here: ${settings}`,
  },
  es: {
    subject: (conversations, compared) => `Tu semana: ${conversations}, ${compared}`,
    head: (account, brand, from, to) => `${account} en ${brand}, del ${from} al ${to}:`,
    bots: "Tus bots",
    conversations: plural("conversación", "conversaciones"),
    visitors: plural("visitante", "visitantes"),
    sentence: (conversations, visitors, compared) => `${conversations} con ${visitors}, ${compared}.`,
    asMany: "tantas como la semana anterior",
    more: (n) => `${n} más que la semana anterior`,
    fewer: (n) => `${n} menos que la semana anterior`,
    answers: (found, notFound) =>
      `${plural("respuesta salió", "respuestas salieron")(found)} de tus conocimientos; sin encontrar nada: ${notFound}.`,
    resolved: (share, before) =>
      `Tus bots resolvieron el ${share} de las conversaciones terminadas${before ? `, ${before} la semana anterior` : ""}.`,
    handedOver: (conversations) => `En ${conversations} el visitante pidió una persona.`,
    feedback: (good, bad) => `Valoraciones: ${good} buenas, ${bad} malas.`,
    unanswered: "Los visitantes preguntaron y no obtuvieron respuesta:",
    times: (question, n) => `«${question}» (${n} veces)`,
    once: (question) => `«${question}»`,
    allAnswered: "Todas las preguntas tuvieron respuesta.",
    teach: "Verlas y enseñar una respuesta",
    figures: "Ver las cifras",
    why: (settings) =>
      `Los días se cuentan en UTC. Recibes esto cada lunes tras una semana con conversaciones; desactívalo aquí: ${settings}`,
  },
  fr: {
    subject: (conversations, compared) => `Votre semaine : ${conversations}, ${compared}`,
    head: (account, brand, from, to) => `${account} chez ${brand}, du ${from} au ${to} :`,
    bots: "Vos bots",
    conversations: plural("conversation", "conversations"),
    visitors: plural("visiteur", "visiteurs"),
    sentence: (conversations, visitors, compared) => `${conversations} avec ${visitors}, ${compared}.`,
    asMany: "autant que la semaine précédente",
    more: (n) => `${n} de plus que la semaine précédente`,
    fewer: (n) => `${n} de moins que la semaine précédente`,
    answers: (found, notFound) =>
      `${plural("réponse vient", "réponses viennent")(found)} de vos connaissances ; sans rien y trouver : ${notFound}.`,
    resolved: (share, before) =>
      `Vos bots ont résolu ${share} des conversations terminées${before ? `, contre ${before} la semaine précédente` : ""}.`,
    handedOver: (conversations) => `Dans ${conversations}, le visiteur a demandé une personne.`,
    feedback: (good, bad) => `Avis : ${good} positifs, ${bad} négatifs.`,
    unanswered: "Des visiteurs ont demandé, sans obtenir de réponse :",
    times: (question, n) => `« ${question} » (${n} fois)`,
    once: (question) => `« ${question} »`,
    allAnswered: "Chaque question a trouvé une réponse.",
    teach: "Les voir et enseigner une réponse",
    figures: "Voir les chiffres",
    why: (settings) =>
      `Les jours sont comptés en UTC. Vous recevez ceci chaque lundi après une semaine avec des conversations ; désactivez-le ici : ${settings}`,
  },
  de: {
    subject: (conversations, compared) => `Ihre Woche: ${conversations}, ${compared}`,
    head: (account, brand, from, to) => `${account} bei ${brand}, ${from} bis ${to}:`,
    bots: "Ihre Bots",
    conversations: plural("Unterhaltung", "Unterhaltungen"),
    visitors: ({ count, text }) => `${text} ${count === 1 ? "Besucher" : "Besuchern"}`,
    sentence: (conversations, visitors, compared) => `${conversations} mit ${visitors}, ${compared}.`,
    asMany: "so viele wie in der Woche davor",
    more: (n) => `${n} mehr als in der Woche davor`,
    fewer: (n) => `${n} weniger als in der Woche davor`,
    answers: (found, notFound) =>
      `${plural("Antwort kam", "Antworten kamen")(found)} aus Ihrem Wissen, ${notFound} fanden dort nichts.`,
    resolved: (share, before) =>
      `Ihre Bots haben ${share} der beendeten Unterhaltungen gelöst${before ? `, ${before} in der Woche davor` : ""}.`,
    handedOver: (conversations) => `In ${conversations} wollte der Besucher einen Menschen.`,
    feedback: (good, bad) => `Bewertungen: ${good} gut, ${bad} schlecht.`,
    unanswered: "Besucher fragten und bekamen keine Antwort:",
    times: (question, n) => `„${question}“ (${n} mal)`,
    once: (question) => `„${question}“`,
    allAnswered: "Jede Frage fand eine Antwort.",
    teach: "Ansehen und eine Antwort beibringen",
    figures: "Zahlen ansehen",
    why: (settings) =>
      `Tage werden in UTC gezählt. Sie bekommen dies jeden Montag nach einer Woche mit Unterhaltungen; hier schalten Sie es ab: ${settings}`,
  },
  it: {
    subject: (conversations, compared) => `La tua settimana: ${conversations}, ${compared}`,
    head: (account, brand, from, to) => `${account} su ${brand}, dal ${from} al ${to}:`,
    bots: "I tuoi bot",
    conversations: plural("conversazione", "conversazioni"),
    visitors: plural("visitatore", "visitatori"),
    sentence: (conversations, visitors, compared) => `${conversations} con ${visitors}, ${compared}.`,
    asMany: "quante la settimana prima",
    more: (n) => `${n} in più della settimana prima`,
    fewer: (n) => `${n} in meno della settimana prima`,
    answers: (found, notFound) =>
      `${plural("risposta è venuta", "risposte sono venute")(found)} dalle tue conoscenze; senza trovarvi nulla: ${notFound}.`,
    resolved: (share, before) =>
      `I tuoi bot hanno risolto il ${share} delle conversazioni concluse${before ? `, ${before} la settimana prima` : ""}.`,
    handedOver: (conversations) => `In ${conversations} il visitatore ha chiesto una persona.`,
    feedback: (good, bad) => `Valutazioni: ${good} positive, ${bad} negative.`,
    unanswered: "I visitatori hanno chiesto, senza avere risposta:",
    times: (question, n) => `«${question}» (${n} volte)`,
    once: (question) => `«${question}»`,
    allAnswered: "Ogni domanda ha trovato risposta.",
    teach: "Guardale e insegna una risposta",
    figures: "Guarda le cifre",
    why: (settings) =>
      `I giorni sono contati in UTC. Ricevi questo ogni lunedì dopo una settimana con conversazioni; disattivalo qui: ${settings}`,
  },
  pt: {
    subject: (conversations, compared) => `A sua semana: ${conversations}, ${compared}`,
    head: (account, brand, from, to) => `${account} em ${brand}, de ${from} a ${to}:`,
    bots: "Os seus bots",
    conversations: plural("conversa", "conversas"),
    visitors: plural("visitante", "visitantes"),
    sentence: (conversations, visitors, compared) => `${conversations} com ${visitors}, ${compared}.`,
    asMany: "tantas quanto na semana anterior",
    more: (n) => `${n} a mais que na semana anterior`,
    fewer: (n) => `${n} a menos que na semana anterior`,
    answers: (found, notFound) =>
      `${plural("resposta veio", "respostas vieram")(found)} dos seus conhecimentos; sem encontrar nada: ${notFound}.`,
    resolved: (share, before) =>
      `Os seus bots resolveram ${share} das conversas encerradas${before ? `, ${before} na semana anterior` : ""}.`,
    handedOver: (conversations) => `Em ${conversations} o visitante pediu uma pessoa.`,
    feedback: (good, bad) => `Avaliações: ${good} boas, ${bad} ruins.`,
    unanswered: "Visitantes perguntaram e não tiveram resposta:",
    times: (question, n) => `“${question}” (${n} vezes)`,
    once: (question) => `“${question}”`,
    allAnswered: "Cada pergunta teve resposta.",
    teach: "Ver e ensinar uma resposta",
    figures: "Ver os números",
    why: (settings) =>
      `Os dias são contados em UTC. Você recebe isto toda segunda-feira depois de uma semana com conversas; desative aqui: ${settings}`,
  },
}
