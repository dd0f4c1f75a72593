import type { Language } from "../../core/languages.ts"

/** What a client is told of an invoice: it is there, its day has passed, its bots pause because of it. */
export type InvoiceOccasion = "issued" | "overdue" | "paused"

interface About {
  number: string
  brand: string
  account: string
  /** With its currency, as it is written in the language. */
  total: string
  /** The day by which it is to be paid. */
  due: string
}

interface Words {
  subject: Record<InvoiceOccasion, (about: About) => string>
  lead: Record<InvoiceOccasion, (about: About) => string>
  open: string
  why: (brand: string) => string
}

/** The words of mails about invoices. */
export const INVOICE_WORDS: Record<Language, Words> = {
  en: {
    subject: {
      issued: ({ number, brand }) => `Invoice ${number} from ${brand}`,
      overdue: ({ number }) => `Invoice ${number} is overdue`,
      paused: ({ account }) => `The bots of ${account} are paused`,
    },
    lead: {
      issued: ({ number, account, total, due }) =>
        `Here is invoice ${number} for ${account}: ${total}, to be paid by ${due}.`,
      overdue: ({ number, total, due }) =>
        `Invoice ${number} over ${total} was to be paid by ${due}. If you have paid it, nothing more is to be done.`,
      paused: ({ number, account, total }) =>
        `Invoice ${number} over ${total} is still open, so the bots and API keys of ${account} are paused. They go on as soon as it is paid; nothing is lost.`,
    },
    open: "Open the invoice",
    why: (brand) => `You get this mail as an owner of the account at ${brand}.`,
  },
  es: {
    subject: {
      issued: ({ number, brand }) => `Factura ${number} de ${brand}`,
      overdue: ({ number }) => `La factura ${number} está vencida`,
      paused: ({ account }) => `Los bots de ${account} están en pausa`,
    },
    lead: {
      issued: ({ number, account, total, due }) =>
        `Aquí tienes la factura ${number} de ${account}: ${total}, a pagar antes del ${due}.`,
      overdue: ({ number, total, due }) =>
        `La factura ${number} por ${total} vencía el ${due}. Si ya la pagaste, no hay nada más que hacer.`,
      paused: ({ number, account, total }) =>
        `La factura ${number} por ${total} sigue pendiente, así que los bots y las claves de API de ${account} están en pausa. Seguirán en cuanto se pague; no se pierde nada.`,
    },
    open: "Abrir la factura",
    why: (brand) => `Recibes este correo como propietario de la cuenta en ${brand}.`,
  },
  fr: {
    subject: {
      issued: ({ number, brand }) => `Facture ${number} de ${brand}`,
      overdue: ({ number }) => `La facture ${number} est en retard`,
      paused: ({ account }) => `Les bots de ${account} sont en pause`,
    },
    lead: {
      issued: ({ number, account, total, due }) =>
        `Voici la facture ${number} de ${account} : ${total}, à régler avant le ${due}.`,
      overdue: ({ number, total, due }) =>
        `La facture ${number} de ${total} était à régler avant le ${due}. Si vous l’avez déjà réglée, il n’y a rien d’autre à faire.`,
      paused: ({ number, account, total }) =>
        `La facture ${number} de ${total} n’est toujours pas réglée : les bots et les clés d’API de ${account} sont en pause. Ils reprendront dès le paiement ; rien n’est perdu.`,
    },
    open: "Ouvrir la facture",
    why: (brand) => `Vous recevez cet e-mail en tant que propriétaire du compte chez ${brand}.`,
  },
  de: {
    subject: {
      issued: ({ number, brand }) => `Rechnung ${number} von ${brand}`,
      overdue: ({ number }) => `Rechnung ${number} ist überfällig`,
      paused: ({ account }) => `Die Bots von ${account} pausieren`,
    },
    lead: {
      issued: ({ number, account, total, due }) =>
        `Hier ist die Rechnung ${number} für ${account}: ${total}, zahlbar bis ${due}.`,
      overdue: ({ number, total, due }) =>
        `Die Rechnung ${number} über ${total} war bis ${due} zu zahlen. Haben Sie schon bezahlt, ist nichts weiter zu tun.`,
      paused: ({ number, account, total }) =>
        `Die Rechnung ${number} über ${total} ist noch offen, deshalb pausieren die Bots und API-Schlüssel von ${account}. Sobald sie bezahlt ist, geht es weiter; verloren geht nichts.`,
    },
    open: "Rechnung öffnen",
    why: (brand) => `Sie erhalten diese E-Mail als Inhaber des Kontos bei ${brand}.`,
  },
  it: {
    subject: {
      issued: ({ number, brand }) => `Fattura ${number} di ${brand}`,
      overdue: ({ number }) => `La fattura ${number} è scaduta`,
      paused: ({ account }) => `I bot di ${account} sono in pausa`,
    },
    lead: {
      issued: ({ number, account, total, due }) =>
        `Ecco la fattura ${number} per ${account}: ${total}, da pagare entro il ${due}.`,
      overdue: ({ number, total, due }) =>
        `La fattura ${number} di ${total} era da pagare entro il ${due}. Se l’hai già pagata, non devi fare altro.`,
      paused: ({ number, account, total }) =>
        `La fattura ${number} di ${total} non è ancora pagata, quindi i bot e le chiavi API di ${account} sono in pausa. Ripartono appena viene pagata; non si perde nulla.`,
    },
    open: "Apri la fattura",
    why: (brand) => `Ricevi questa e-mail come titolare dell’account presso ${brand}.`,
  },
  pt: {
    subject: {
      issued: ({ number, brand }) => `Fatura ${number} de ${brand}`,
      overdue: ({ number }) => `A fatura ${number} está vencida`,
      paused: ({ account }) => `Os bots de ${account} estão pausados`,
    },
    lead: {
      issued: ({ number, account, total, due }) =>
        `Aqui está a fatura ${number} de ${account}: ${total}, a pagar até ${due}.`,
      overdue: ({ number, total, due }) =>
        `A fatura ${number} de ${total} vencia em ${due}. Se você já pagou, não é preciso fazer mais nada.`,
      paused: ({ number, account, total }) =>
        `A fatura ${number} de ${total} continua em aberto, por isso os bots e as chaves de API de ${account} estão pausados. Eles voltam assim que ela for paga; nada se perde.`,
    },
    open: "Abrir a fatura",
    why: (brand) => `Você recebe este e-mail como proprietário da conta em ${brand}.`,
  },
}
