import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"
import { type InLanguages, mailIn } from "./spoken-in.ts"

type About = Record<"brand" | "link", string>

const CONFIRM: InLanguages<About & { hours: number }> = {
  en: ({ brand, link, hours }) => ({
    subject: `Confirm your address for ${brand}`,
    lead: [
      `Welcome to ${brand}. One step is left: open the link and sign in with the password that you have just chosen.`,
    ],
    action: { label: "Confirm and sign in", link },
    notes: [
      `The link works within ${hours} hours.`,
      "Was it not you? Then ignore this: nothing has been made, and without the link nothing will be.",
    ],
  }),
  es: ({ brand, link, hours }) => ({
    subject: `Confirma tu dirección para ${brand}`,
    lead: [
      `Te damos la bienvenida a ${brand}. Falta un paso: abre el enlace y entra con la contraseña que acabas de elegir.`,
    ],
    action: { label: "Confirmar y entrar", link },
    notes: [
      `El enlace funciona durante ${hours} horas.`,
      "¿No fuiste tú? Ignóralo: no se ha creado nada, y sin el enlace no se creará.",
    ],
  }),
  fr: ({ brand, link, hours }) => ({
    subject: `Confirmez votre adresse pour ${brand}`,
    lead: [
      `Bienvenue chez ${brand}. Il reste une étape : ouvrez le lien et connectez-vous avec le mot de passe que vous venez de choisir.`,
    ],
    action: { label: "Confirmer et se connecter", link },
    notes: [
      `Le lien fonctionne pendant ${hours} heures.`,
      "Ce n’était pas vous ? Ignorez ce message : rien n’a été créé, et rien ne le sera sans le lien.",
    ],
  }),
  de: ({ brand, link, hours }) => ({
    subject: `Bestätigen Sie Ihre Adresse für ${brand}`,
    lead: [
      `Willkommen bei ${brand}. Ein Schritt fehlt noch: Öffnen Sie den Link und melden Sie sich mit dem Passwort an, das Sie eben gewählt haben.`,
    ],
    action: { label: "Bestätigen und anmelden", link },
    notes: [
      `Der Link gilt ${hours} Stunden.`,
      "Waren Sie es nicht? Dann ignorieren Sie es: Es wurde nichts angelegt, und ohne den Link bleibt es dabei.",
    ],
  }),
  it: ({ brand, link, hours }) => ({
    subject: `Conferma il tuo indirizzo per ${brand}`,
    lead: [
      `Ti diamo il benvenuto su ${brand}. Manca un passaggio: apri il link e accedi con la password che hai appena scelto.`,
    ],
    action: { label: "Conferma e accedi", link },
    notes: [
      `Il link funziona entro ${hours} ore.`,
      "Non eri tu? Ignoralo: non è stato creato nulla, e senza il link nulla verrà creato.",
    ],
  }),
  pt: ({ brand, link, hours }) => ({
    subject: `Confirme o seu endereço para ${brand}`,
    lead: [`Boas-vindas a ${brand}. Falta um passo: abra o link e entre com a senha que acabou de escolher.`],
    action: { label: "Confirmar e entrar", link },
    notes: [
      `O link funciona durante ${hours} horas.`,
      "Não foi você? Ignore: nada foi criado, e sem o link nada será.",
    ],
  }),
}

/** To somebody who signed up. `hours`: how long the link works. */
export const confirmSignUpMail = ({
  language,
  ...about
}: About & { hours: number; language: Language }): Mail => mailIn(CONFIRM, language, about)

const KNOWN: InLanguages<About> = {
  en: ({ brand, link }) => ({
    subject: `You already have an account at ${brand}`,
    lead: [
      `Somebody signed up at ${brand} with your address. You have an account there already, so no second one was made.`,
    ],
    action: { label: "Sign in", link },
    notes: [
      "Your password is the one that you had before. The sign-in page has a way to a new one.",
      "Was it not you? Then ignore this: nothing has changed.",
    ],
  }),
  es: ({ brand, link }) => ({
    subject: `Ya tienes una cuenta en ${brand}`,
    lead: [
      `Alguien se registró en ${brand} con tu dirección. Ya tienes una cuenta allí, así que no se creó otra.`,
    ],
    action: { label: "Entrar", link },
    notes: [
      "Tu contraseña es la que tenías. En la página de entrada puedes pedir una nueva.",
      "¿No fuiste tú? Ignóralo: no ha cambiado nada.",
    ],
  }),
  fr: ({ brand, link }) => ({
    subject: `Vous avez déjà un compte chez ${brand}`,
    lead: [
      `Quelqu’un s’est inscrit chez ${brand} avec votre adresse. Vous y avez déjà un compte, aucun autre n’a donc été créé.`,
    ],
    action: { label: "Se connecter", link },
    notes: [
      "Votre mot de passe est celui que vous aviez. La page de connexion permet d’en choisir un nouveau.",
      "Ce n’était pas vous ? Ignorez ce message : rien n’a changé.",
    ],
  }),
  de: ({ brand, link }) => ({
    subject: `Sie haben schon ein Konto bei ${brand}`,
    lead: [
      `Jemand hat sich bei ${brand} mit Ihrer Adresse registriert. Sie haben dort schon ein Konto, also wurde kein zweites angelegt.`,
    ],
    action: { label: "Anmelden", link },
    notes: [
      "Ihr Passwort ist das bisherige. Auf der Anmeldeseite können Sie ein neues anfordern.",
      "Waren Sie es nicht? Dann ignorieren Sie es: Es hat sich nichts geändert.",
    ],
  }),
  it: ({ brand, link }) => ({
    subject: `Hai già un account su ${brand}`,
    lead: [
      `Qualcuno si è registrato su ${brand} con il tuo indirizzo. Lì hai già un account, quindi non ne è stato creato un altro.`,
    ],
    action: { label: "Accedi", link },
    notes: [
      "La tua password è quella di prima. Dalla pagina di accesso puoi chiederne una nuova.",
      "Non eri tu? Ignoralo: non è cambiato nulla.",
    ],
  }),
  pt: ({ brand, link }) => ({
    subject: `Você já tem uma conta em ${brand}`,
    lead: [
      `Alguém se cadastrou em ${brand} com o seu endereço. Você já tem uma conta lá, por isso não foi criada outra.`,
    ],
    action: { label: "Entrar", link },
    notes: [
      "A sua senha é a que já tinha. Na página de entrada pode pedir uma nova.",
      "Não foi você? Ignore: nada mudou.",
    ],
  }),
}

/** To somebody who has an account, when somebody signs up with their address. `link` leads to sign-in. */
export const knownAddressMail = ({ language, ...about }: About & { language: Language }): Mail =>
  mailIn(KNOWN, language, about)
