import type { Language } from "../../core/languages.ts"

/** Numbers as a text of the language writes them, with what is counted: `count` is the number, `text` how it is written. */
interface Counted {
  count: number
  text: string
}

/** What is said of a week, or of a month, otherwise. */
interface StretchWords {
  subject: (conversations: string, compared: string) => string
  asMany: string
  more: (n: string) => string
  fewer: (n: string) => string
  /** The stretch before, behind a figure of it. */
  earlier: (share: string) => string
  why: (settings: string) => string
}

interface Words {
  week: StretchWords
  month: StretchWords
  /** Hours of a person that answers have spared. */
  saved: (hours: Counted) => string
  learnt: (sources: Counted, taught: Counted) => string
  head: (account: string, brand: string, from: string, to: string) => string
  bots: string
  conversations: (n: Counted) => string
  visitors: (n: Counted) => string
  sentence: (conversations: string, visitors: string, compared: string) => string
  answers: (found: Counted, notFound: string) => string
  /** `earlier`: as the stretch says it; empty without. */
  resolved: (share: string, earlier: string) => string
  handedOver: (conversations: string) => string
  feedback: (good: string, bad: string) => string
  unanswered: string
  times: (question: string, n: string) => string
  once: (question: string) => string
  allAnswered: string
  teach: string
  figures: string
}

const plural =
  (one: string, many: string) =>
  ({ count, text }: Counted): string =>
    `${text} ${count === 1 ? one : many}`

export const DIGEST_WORDS: Record<Language, Words> = {
  en: {
    week: {
      subject: (conversations, compared) => `Your week: ${conversations}, ${compared}`,
      asMany: "as many as the week before",
      more: (n) => `${n} more than the week before`,
      fewer: (n) => `${n} fewer than the week before`,
      earlier: (share) => `, ${share} the week before`,
      why: (settings) =>
        `Days are counted in UTC. You get this every Monday after a week with conversations; turn it off here: ${settings}`,
    },
    month: {
      subject: (conversations, compared) => `Your month: ${conversations}, ${compared}`,
      asMany: "as many as the month before",
      more: (n) => `${n} more than the month before`,
      fewer: (n) => `${n} fewer than the month before`,
      earlier: (share) => `, ${share} the month before`,
      why: (settings) =>
        `Days are counted in UTC. You get this on the first of a month after one with conversations; turn it off here: ${settings}`,
    },
    saved: (hours) =>
      `That spared about ${plural("hour", "hours")(hours)} of a person, at 5 minutes a question.`,
    learnt: (sources, taught) =>
      `Your bots learnt: ${plural("new source", "new sources")(sources)}, ${plural("answer taught by hand", "answers taught by hand")(taught)}.`,
    head: (account, brand, from, to) => `${account} at ${brand}, ${from} to ${to}:`,
    bots: "Your bots",
    conversations: plural("conversation", "conversations"),
    visitors: plural("visitor", "visitors"),
    sentence: (conversations, visitors, compared) => `${conversations} with ${visitors}, ${compared}.`,
    answers: (found, notFound) =>
      `${plural("answer", "answers")(found)} came from your knowledge, ${notFound} found nothing there.`,
    resolved: (share, earlier) => `Your bots resolved ${share} of the conversations that are over${earlier}.`,
    handedOver: (conversations) => `In ${conversations} the visitor asked for a person.`,
    feedback: (good, bad) => `Feedback: ${good} good, ${bad} bad.`,
    unanswered: "Visitors asked, and got no answer:",
    times: (question, n) => `“${question}” (${n} times)`,
    once: (question) => `“${question}”`,
    allAnswered: "Every question found an answer.",
    teach: "See them and teach an answer",
    figures: "See the figures",
  },
  es: {
    week: {
      subject: (conversations, compared) => `Tu semana: ${conversations}, ${compared}`,
      asMany: "tantas como la semana anterior",
      more: (n) => `${n} más que la semana anterior`,
      fewer: (n) => `${n} menos que la semana anterior`,
      earlier: (share) => `, ${share} la semana anterior`,
      why: (settings) =>
        `Los días se cuentan en UTC. Recibes esto cada lunes tras una semana con conversaciones; desactívalo aquí: ${settings}`,
    },
    month: {
      subject: (conversations, compared) => `Tu mes: ${conversations}, ${compared}`,
      asMany: "tantas como el mes anterior",
      more: (n) => `${n} más que el mes anterior`,
      fewer: (n) => `${n} menos que el mes anterior`,
      earlier: (share) => `, ${share} el mes anterior`,
      why: (settings) =>
        `Los días se cuentan en UTC. Recibes esto el primer día del mes tras uno con conversaciones; desactívalo aquí: ${settings}`,
    },
    saved: (hours) =>
      `Eso ahorró cerca de ${plural("hora", "horas")(hours)} de una persona, a 5 minutos por pregunta.`,
    learnt: (sources, taught) =>
      `Tus bots aprendieron: ${plural("fuente nueva", "fuentes nuevas")(sources)}, ${plural("respuesta enseñada a mano", "respuestas enseñadas a mano")(taught)}.`,
    head: (account, brand, from, to) => `${account} en ${brand}, del ${from} al ${to}:`,
    bots: "Tus bots",
    conversations: plural("conversación", "conversaciones"),
    visitors: plural("visitante", "visitantes"),
    sentence: (conversations, visitors, compared) => `${conversations} con ${visitors}, ${compared}.`,
    answers: (found, notFound) =>
      `${plural("respuesta salió", "respuestas salieron")(found)} de tus conocimientos; sin encontrar nada: ${notFound}.`,
    resolved: (share, earlier) =>
      `Tus bots resolvieron el ${share} de las conversaciones terminadas${earlier}.`,
    handedOver: (conversations) => `En ${conversations} el visitante pidió una persona.`,
    feedback: (good, bad) => `Valoraciones: ${good} buenas, ${bad} malas.`,
    unanswered: "Los visitantes preguntaron y no obtuvieron respuesta:",
    times: (question, n) => `«${question}» (${n} veces)`,
    once: (question) => `«${question}»`,
    allAnswered: "Todas las preguntas tuvieron respuesta.",
    teach: "Verlas y enseñar una respuesta",
    figures: "Ver las cifras",
  },
  fr: {
    week: {
      subject: (conversations, compared) => `Votre semaine : ${conversations}, ${compared}`,
      asMany: "autant que la semaine précédente",
      more: (n) => `${n} de plus que la semaine précédente`,
      fewer: (n) => `${n} de moins que la semaine précédente`,
      earlier: (share) => `, contre ${share} la semaine précédente`,
      why: (settings) =>
        `Les jours sont comptés en UTC. Vous recevez ceci chaque lundi après une semaine avec des conversations ; désactivez-le ici : ${settings}`,
    },
    month: {
      subject: (conversations, compared) => `Votre mois : ${conversations}, ${compared}`,
      asMany: "autant que le mois précédent",
      more: (n) => `${n} de plus que le mois précédent`,
      fewer: (n) => `${n} de moins que le mois précédent`,
      earlier: (share) => `, contre ${share} le mois précédent`,
      why: (settings) =>
        `Les jours sont comptés en UTC. Vous recevez ceci le premier du mois après un mois avec des conversations ; désactivez-le ici : ${settings}`,
    },
    saved: (hours) =>
      `Cela a épargné environ ${plural("heure", "heures")(hours)} d’une personne, à 5 minutes par question.`,
    learnt: (sources, taught) =>
      `Vos bots ont appris : ${plural("nouvelle source", "nouvelles sources")(sources)}, ${plural("réponse enseignée à la main", "réponses enseignées à la main")(taught)}.`,
    head: (account, brand, from, to) => `${account} chez ${brand}, du ${from} au ${to} :`,
    bots: "Vos bots",
    conversations: plural("conversation", "conversations"),
    visitors: plural("visiteur", "visiteurs"),
    sentence: (conversations, visitors, compared) => `${conversations} avec ${visitors}, ${compared}.`,
    answers: (found, notFound) =>
      `${plural("réponse vient", "réponses viennent")(found)} de vos connaissances ; sans rien y trouver : ${notFound}.`,
    resolved: (share, earlier) => `Vos bots ont résolu ${share} des conversations terminées${earlier}.`,
    handedOver: (conversations) => `Dans ${conversations}, le visiteur a demandé une personne.`,
    feedback: (good, bad) => `Avis : ${good} positifs, ${bad} négatifs.`,
    unanswered: "Des visiteurs ont demandé, sans obtenir de réponse :",
    times: (question, n) => `« ${question} » (${n} fois)`,
    once: (question) => `« ${question} »`,
    allAnswered: "Chaque question a trouvé une réponse.",
    teach: "Les voir et enseigner une réponse",
    figures: "Voir les chiffres",
  },
  de: {
    week: {
      subject: (conversations, compared) => `Ihre Woche: ${conversations}, ${compared}`,
      asMany: "so viele wie in der Woche davor",
      more: (n) => `${n} mehr als in der Woche davor`,
      fewer: (n) => `${n} weniger als in der Woche davor`,
      earlier: (share) => `, ${share} in der Woche davor`,
      why: (settings) =>
        `Tage werden in UTC gezählt. Sie bekommen dies jeden Montag nach einer Woche mit Unterhaltungen; hier schalten Sie es ab: ${settings}`,
    },
    month: {
      subject: (conversations, compared) => `Ihr Monat: ${conversations}, ${compared}`,
      asMany: "so viele wie im Monat davor",
      more: (n) => `${n} mehr als im Monat davor`,
      fewer: (n) => `${n} weniger als im Monat davor`,
      earlier: (share) => `, ${share} im Monat davor`,
      why: (settings) =>
        `Tage werden in UTC gezählt. Sie bekommen dies am Ersten nach einem Monat mit Unterhaltungen; hier schalten Sie es ab: ${settings}`,
    },
    saved: (hours) =>
      `Das hat einem Menschen etwa ${plural("Stunde", "Stunden")(hours)} erspart, bei 5 Minuten je Frage.`,
    learnt: (sources, taught) =>
      `Ihre Bots haben gelernt: ${plural("neue Quelle", "neue Quellen")(sources)}, ${plural("von Hand beigebrachte Antwort", "von Hand beigebrachte Antworten")(taught)}.`,
    head: (account, brand, from, to) => `${account} bei ${brand}, ${from} bis ${to}:`,
    bots: "Ihre Bots",
    conversations: plural("Unterhaltung", "Unterhaltungen"),
    visitors: ({ count, text }) => `${text} ${count === 1 ? "Besucher" : "Besuchern"}`,
    sentence: (conversations, visitors, compared) => `${conversations} mit ${visitors}, ${compared}.`,
    answers: (found, notFound) =>
      `${plural("Antwort kam", "Antworten kamen")(found)} aus Ihrem Wissen, ${notFound} fanden dort nichts.`,
    resolved: (share, earlier) => `Ihre Bots haben ${share} der beendeten Unterhaltungen gelöst${earlier}.`,
    handedOver: (conversations) => `In ${conversations} wollte der Besucher einen Menschen.`,
    feedback: (good, bad) => `Bewertungen: ${good} gut, ${bad} schlecht.`,
    unanswered: "Besucher fragten und bekamen keine Antwort:",
    times: (question, n) => `„${question}“ (${n} mal)`,
    once: (question) => `„${question}“`,
    allAnswered: "Jede Frage fand eine Antwort.",
    teach: "Ansehen und eine Antwort beibringen",
    figures: "Zahlen ansehen",
  },
  it: {
    week: {
      subject: (conversations, compared) => `La tua settimana: ${conversations}, ${compared}`,
      asMany: "quante la settimana prima",
      more: (n) => `${n} in più della settimana prima`,
      fewer: (n) => `${n} in meno della settimana prima`,
      earlier: (share) => `, ${share} la settimana prima`,
      why: (settings) =>
        `I giorni sono contati in UTC. Ricevi questo ogni lunedì dopo una settimana con conversazioni; disattivalo qui: ${settings}`,
    },
    month: {
      subject: (conversations, compared) => `Il tuo mese: ${conversations}, ${compared}`,
      asMany: "quante il mese prima",
      more: (n) => `${n} in più del mese prima`,
      fewer: (n) => `${n} in meno del mese prima`,
      earlier: (share) => `, ${share} il mese prima`,
      why: (settings) =>
        `I giorni sono contati in UTC. Ricevi questo il primo del mese dopo un mese con conversazioni; disattivalo qui: ${settings}`,
    },
    saved: (hours) =>
      `Ha risparmiato circa ${plural("ora", "ore")(hours)} di una persona, a 5 minuti per domanda.`,
    learnt: (sources, taught) =>
      `I tuoi bot hanno imparato: ${plural("nuova fonte", "nuove fonti")(sources)}, ${plural("risposta insegnata a mano", "risposte insegnate a mano")(taught)}.`,
    head: (account, brand, from, to) => `${account} su ${brand}, dal ${from} al ${to}:`,
    bots: "I tuoi bot",
    conversations: plural("conversazione", "conversazioni"),
    visitors: plural("visitatore", "visitatori"),
    sentence: (conversations, visitors, compared) => `${conversations} con ${visitors}, ${compared}.`,
    answers: (found, notFound) =>
      `${plural("risposta è venuta", "risposte sono venute")(found)} dalle tue conoscenze; senza trovarvi nulla: ${notFound}.`,
    resolved: (share, earlier) =>
      `I tuoi bot hanno risolto il ${share} delle conversazioni concluse${earlier}.`,
    handedOver: (conversations) => `In ${conversations} il visitatore ha chiesto una persona.`,
    feedback: (good, bad) => `Valutazioni: ${good} positive, ${bad} negative.`,
    unanswered: "I visitatori hanno chiesto, senza avere risposta:",
    times: (question, n) => `«${question}» (${n} volte)`,
    once: (question) => `«${question}»`,
    allAnswered: "Ogni domanda ha trovato risposta.",
    teach: "Guardale e insegna una risposta",
    figures: "Guarda le cifre",
  },
  pt: {
    week: {
      subject: (conversations, compared) => `A sua semana: ${conversations}, ${compared}`,
      asMany: "tantas quanto na semana anterior",
      more: (n) => `${n} a mais que na semana anterior`,
      fewer: (n) => `${n} a menos que na semana anterior`,
      earlier: (share) => `, ${share} na semana anterior`,
      why: (settings) =>
        `Os dias são contados em UTC. Você recebe isto toda segunda-feira depois de uma semana com conversas; desative aqui: ${settings}`,
    },
    month: {
      subject: (conversations, compared) => `O seu mês: ${conversations}, ${compared}`,
      asMany: "tantas quanto no mês anterior",
      more: (n) => `${n} a mais que no mês anterior`,
      fewer: (n) => `${n} a menos que no mês anterior`,
      earlier: (share) => `, ${share} no mês anterior`,
      why: (settings) =>
        `Os dias são contados em UTC. Você recebe isto no primeiro dia do mês depois de um mês com conversas; desative aqui: ${settings}`,
    },
    saved: (hours) =>
      `Isso poupou cerca de ${plural("hora", "horas")(hours)} de uma pessoa, a 5 minutos por pergunta.`,
    learnt: (sources, taught) =>
      `Os seus bots aprenderam: ${plural("nova fonte", "novas fontes")(sources)}, ${plural("resposta ensinada à mão", "respostas ensinadas à mão")(taught)}.`,
    head: (account, brand, from, to) => `${account} em ${brand}, de ${from} a ${to}:`,
    bots: "Os seus bots",
    conversations: plural("conversa", "conversas"),
    visitors: plural("visitante", "visitantes"),
    sentence: (conversations, visitors, compared) => `${conversations} com ${visitors}, ${compared}.`,
    answers: (found, notFound) =>
      `${plural("resposta veio", "respostas vieram")(found)} dos seus conhecimentos; sem encontrar nada: ${notFound}.`,
    resolved: (share, earlier) => `Os seus bots resolveram ${share} das conversas encerradas${earlier}.`,
    handedOver: (conversations) => `Em ${conversations} o visitante pediu uma pessoa.`,
    feedback: (good, bad) => `Avaliações: ${good} boas, ${bad} ruins.`,
    unanswered: "Visitantes perguntaram e não tiveram resposta:",
    times: (question, n) => `“${question}” (${n} vezes)`,
    once: (question) => `“${question}”`,
    allAnswered: "Cada pergunta teve resposta.",
    teach: "Ver e ensinar uma resposta",
    figures: "Ver os números",
  },
}
