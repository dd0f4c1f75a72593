import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"

interface About {
  /** Whose budget it is: the client, with its bot where that has the budget. */
  name: string
  brand: string
}

interface Words {
  subject: { near: (about: About) => string; spent: (about: About) => string }
  /** `above`: an agency's own, which the operator of the install sets. */
  lead: Record<"near" | "spent" | "above", (about: About) => string>
  open: string
  why: (brand: string) => string
}

const WORDS: Record<Language, Words> = {
  en: {
    subject: {
      near: ({ name }) => `${name}: 80% of the model budget is spent`,
      spent: ({ name }) => `${name}: the model budget is spent`,
    },
    lead: {
      near: ({ name }) => `${name} has spent 80% of what models may cost this month.`,
      spent: ({ name }) =>
        `${name} has spent what models may cost this month. Until the next month, or until you raise the budget, answers are quotations from the knowledge.`,
      above: ({ name }) =>
        `${name} has spent what models may cost this month. Until the next month, or until the operator of the platform raises the budget, answers of you and all of your clients are quotations from the knowledge.`,
    },
    open: "Open the budget",
    why: (brand) => `You get this mail because you may set budgets at ${brand}.`,
  },
  de: {
    subject: {
      near: ({ name }) => `${name}: 80 % des Modellbudgets sind verbraucht`,
      spent: ({ name }) => `${name}: Das Modellbudget ist verbraucht`,
    },
    lead: {
      near: ({ name }) => `${name} hat 80 % dessen verbraucht, was Modelle diesen Monat kosten dürfen.`,
      spent: ({ name }) =>
        `${name} hat verbraucht, was Modelle diesen Monat kosten dürfen. Bis zum nächsten Monat, oder bis Sie das Budget erhöhen, sind Antworten Zitate aus dem Wissen.`,
      above: ({ name }) =>
        `${name} hat verbraucht, was Modelle diesen Monat kosten dürfen. Bis zum nächsten Monat, oder bis der Betreiber der Plattform das Budget erhöht, sind Antworten bei Ihnen und allen Ihren Kunden Zitate aus dem Wissen.`,
    },
    open: "Budget öffnen",
    why: (brand) => `Sie erhalten diese Mail, weil Sie bei ${brand} Budgets festlegen dürfen.`,
  },
  es: {
    subject: {
      near: ({ name }) => `${name}: se ha gastado el 80 % del presupuesto de modelos`,
      spent: ({ name }) => `${name}: se ha gastado el presupuesto de modelos`,
    },
    lead: {
      near: ({ name }) => `${name} ha gastado el 80 % de lo que los modelos pueden costar este mes.`,
      spent: ({ name }) =>
        `${name} ha gastado lo que los modelos pueden costar este mes. Hasta el mes que viene, o hasta que subas el presupuesto, las respuestas son citas del conocimiento.`,
      above: ({ name }) =>
        `${name} ha gastado lo que los modelos pueden costar este mes. Hasta el mes que viene, o hasta que el operador de la plataforma suba el presupuesto, tus respuestas y las de todos tus clientes son citas del conocimiento.`,
    },
    open: "Abrir el presupuesto",
    why: (brand) => `Recibes este correo porque puedes fijar presupuestos en ${brand}.`,
  },
  fr: {
    subject: {
      near: ({ name }) => `${name} : 80 % du budget des modèles sont dépensés`,
      spent: ({ name }) => `${name} : le budget des modèles est dépensé`,
    },
    lead: {
      near: ({ name }) => `${name} a dépensé 80 % de ce que les modèles peuvent coûter ce mois-ci.`,
      spent: ({ name }) =>
        `${name} a dépensé ce que les modèles peuvent coûter ce mois-ci. Jusqu’au mois prochain, ou jusqu’à ce que vous augmentiez le budget, les réponses sont des citations des connaissances.`,
      above: ({ name }) =>
        `${name} a dépensé ce que les modèles peuvent coûter ce mois-ci. Jusqu’au mois prochain, ou jusqu’à ce que l’exploitant de la plateforme relève le budget, vos réponses et celles de tous vos clients sont des citations des connaissances.`,
    },
    open: "Ouvrir le budget",
    why: (brand) => `Vous recevez ce message parce que vous pouvez fixer des budgets chez ${brand}.`,
  },
  it: {
    subject: {
      near: ({ name }) => `${name}: speso l’80% del budget dei modelli`,
      spent: ({ name }) => `${name}: il budget dei modelli è speso`,
    },
    lead: {
      near: ({ name }) => `${name} ha speso l’80% di quanto i modelli possono costare questo mese.`,
      spent: ({ name }) =>
        `${name} ha speso quanto i modelli possono costare questo mese. Fino al mese prossimo, o finché non aumenti il budget, le risposte sono citazioni dalle conoscenze.`,
      above: ({ name }) =>
        `${name} ha speso quanto i modelli possono costare questo mese. Fino al mese prossimo, o finché il gestore della piattaforma non aumenta il budget, le risposte tue e di tutti i tuoi clienti sono citazioni dalle conoscenze.`,
    },
    open: "Apri il budget",
    why: (brand) => `Ricevi questa mail perché puoi fissare i budget di ${brand}.`,
  },
  pt: {
    subject: {
      near: ({ name }) => `${name}: foram gastos 80% do orçamento de modelos`,
      spent: ({ name }) => `${name}: o orçamento de modelos está gasto`,
    },
    lead: {
      near: ({ name }) => `${name} gastou 80% do que os modelos podem custar neste mês.`,
      spent: ({ name }) =>
        `${name} gastou o que os modelos podem custar neste mês. Até ao próximo mês, ou até aumentar o orçamento, as respostas são citações do conhecimento.`,
      above: ({ name }) =>
        `${name} gastou o que os modelos podem custar neste mês. Até ao próximo mês, ou até o operador da plataforma aumentar o orçamento, as respostas suas e de todos os seus clientes são citações do conhecimento.`,
    },
    open: "Abrir o orçamento",
    why: (brand) => `Recebe este e-mail porque pode definir orçamentos em ${brand}.`,
  },
}

/** To the people of an agency who may set budgets, in their `language`: 80% of one is spent, or all of it. */
export function budgetMail({
  client,
  bot,
  isSpent,
  isAgencys = false,
  link,
  brand,
  language,
}: {
  brand: string
  client: string
  /** Null for the budget of the client as a whole. */
  bot: string | null
  isSpent: boolean
  /** Whether it is what the agency itself may spend, with all of its clients. */
  isAgencys?: boolean
  link: string
  language: Language
}): Mail {
  const words = WORDS[language]
  const about = { brand, name: bot === null ? client : `${client}, ${bot}` }
  const kind = isSpent ? "spent" : "near"
  return {
    subject: words.subject[kind](about),
    lead: [words.lead[isSpent && isAgencys ? "above" : kind](about)],
    action: { label: words.open, link },
    notes: [words.why(brand)],
    language,
  }
}
