import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"
import { type InLanguages, mailIn } from "./spoken-in.ts"

interface About {
  brand: string
  account: string
  /** Where an owner keeps it, or takes everything along. */
  link: string
}

const CLOSING: InLanguages<About & { day: string }> = {
  en: ({ brand, account, link, day }) => ({
    subject: `${account} will be deleted`,
    lead: [
      `An owner asked for the account ${account} at ${brand} to be deleted. That happens on ${day} (UTC), with its bots, knowledge, conversations and contacts.`,
      "Until then everything goes on as before, and any owner can keep the account or take everything along.",
    ],
    action: { label: "Keep it or export it", link },
    notes: ["Was it not meant? Keep the account, then look at who its owners are."],
  }),
  es: ({ brand, account, link, day }) => ({
    subject: `${account} se eliminará`,
    lead: [
      `Un propietario pidió eliminar la cuenta ${account} en ${brand}. Ocurrirá el ${day} (UTC), con sus bots, conocimientos, conversaciones y contactos.`,
      "Hasta entonces todo sigue igual, y cualquier propietario puede conservar la cuenta o llevarse todo.",
    ],
    action: { label: "Conservarla o exportarla", link },
    notes: ["¿No era la intención? Conserva la cuenta y mira quiénes son sus propietarios."],
  }),
  fr: ({ brand, account, link, day }) => ({
    subject: `${account} sera supprimé`,
    lead: [
      `Un propriétaire a demandé la suppression du compte ${account} chez ${brand}. Elle aura lieu le ${day} (UTC), avec ses bots, ses connaissances, ses conversations et ses contacts.`,
      "D’ici là, tout continue comme avant, et tout propriétaire peut garder le compte ou tout emporter.",
    ],
    action: { label: "Le garder ou l’exporter", link },
    notes: ["Ce n’était pas voulu ? Gardez le compte, puis regardez qui en est propriétaire."],
  }),
  de: ({ brand, account, link, day }) => ({
    subject: `${account} wird gelöscht`,
    lead: [
      `Ein Inhaber hat die Löschung des Kontos ${account} bei ${brand} beantragt. Sie geschieht am ${day} (UTC), mit seinen Bots, seinem Wissen, seinen Unterhaltungen und Kontakten.`,
      "Bis dahin bleibt alles, wie es ist, und jeder Inhaber kann das Konto behalten oder alles mitnehmen.",
    ],
    action: { label: "Behalten oder exportieren", link },
    notes: ["War das nicht gewollt? Behalten Sie das Konto und sehen Sie nach, wer seine Inhaber sind."],
  }),
  it: ({ brand, account, link, day }) => ({
    subject: `${account} sarà eliminato`,
    lead: [
      `Un proprietario ha chiesto di eliminare l’account ${account} su ${brand}. Avverrà il ${day} (UTC), con i suoi bot, le conoscenze, le conversazioni e i contatti.`,
      "Fino ad allora tutto continua come prima, e ogni proprietario può conservare l’account o portare via tutto.",
    ],
    action: { label: "Conservalo o esportalo", link },
    notes: ["Non era voluto? Conserva l’account e guarda chi sono i suoi proprietari."],
  }),
  pt: ({ brand, account, link, day }) => ({
    subject: `${account} será excluída`,
    lead: [
      `Um proprietário pediu a exclusão da conta ${account} em ${brand}. Ela acontece em ${day} (UTC), com os seus bots, conhecimentos, conversas e contatos.`,
      "Até lá tudo continua como antes, e qualquer proprietário pode manter a conta ou levar tudo.",
    ],
    action: { label: "Manter ou exportar", link },
    notes: ["Não era a intenção? Mantenha a conta e veja quem são os proprietários."],
  }),
}

/** To every owner of an account that one of them wants deleted. */
export const closingMail = ({
  closesAt,
  language,
  ...about
}: About & { closesAt: Date; language: Language }): Mail => {
  const day = closesAt.toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" })
  return mailIn(CLOSING, language, { ...about, day })
}

const KEPT: InLanguages<About> = {
  en: ({ brand, account, link }) => ({
    subject: `${account} is kept`,
    lead: [`The account ${account} at ${brand} is not deleted after all: one of its owners has kept it.`],
    action: { label: "Open the account", link },
    notes: [],
  }),
  es: ({ brand, account, link }) => ({
    subject: `${account} se conserva`,
    lead: [`La cuenta ${account} en ${brand} no se elimina: uno de sus propietarios la ha conservado.`],
    action: { label: "Abrir la cuenta", link },
    notes: [],
  }),
  fr: ({ brand, account, link }) => ({
    subject: `${account} est conservé`,
    lead: [`Le compte ${account} chez ${brand} n’est pas supprimé : un de ses propriétaires l’a gardé.`],
    action: { label: "Ouvrir le compte", link },
    notes: [],
  }),
  de: ({ brand, account, link }) => ({
    subject: `${account} bleibt bestehen`,
    lead: [`Das Konto ${account} bei ${brand} wird doch nicht gelöscht: Ein Inhaber hat es behalten.`],
    action: { label: "Konto öffnen", link },
    notes: [],
  }),
  it: ({ brand, account, link }) => ({
    subject: `${account} resta`,
    lead: [`L’account ${account} su ${brand} non viene eliminato: uno dei proprietari lo ha conservato.`],
    action: { label: "Apri l’account", link },
    notes: [],
  }),
  pt: ({ brand, account, link }) => ({
    subject: `${account} foi mantida`,
    lead: [`A conta ${account} em ${brand} não será excluída: um dos proprietários a manteve.`],
    action: { label: "Abrir a conta", link },
    notes: [],
  }),
}

/** To the same people, once one of them keeps it. */
export const keptMail = ({ language, ...about }: About & { language: Language }): Mail =>
  mailIn(KEPT, language, about)
