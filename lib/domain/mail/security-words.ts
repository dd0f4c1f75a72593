import type { Language } from "../../core/languages.ts"

/** What a person is told by mail of their own sign-in, by what was recorded of it. */
export type SecurityChange =
  | "password.changed"
  | "password.reset"
  | "authenticator.added"
  | "authenticator.removed"
  | "passkey.added"
  | "passkey.removed"
  | "recovery_codes.renewed"
  | "second_step.removed"

interface Words {
  subject: (brand: string) => string
  lead: (brand: string, change: string) => string
  changes: Record<SecurityChange, string>
  look: string
  /** What to do where it was the reader, and where it was not. */
  own: string
  foreign: string
}

export const SECURITY_WORDS: Record<Language, Words> = {
  en: {
    subject: (brand) => `Your sign-in at ${brand} has changed`,
    lead: (brand, change) => `At ${brand}, ${change}.`,
    changes: {
      "password.changed": "your password was changed",
      "password.reset": "a new password was set by a link",
      "authenticator.added": "an authenticator app was set up",
      "authenticator.removed": "the authenticator app was removed",
      "passkey.added": "a passkey was added",
      "passkey.removed": "a passkey was removed",
      "recovery_codes.renewed": "new recovery codes were made",
      "second_step.removed": "the second step of your sign-in was taken away",
    },
    look: "Look at your sign-in",
    own: "Was it you? Then there is nothing to do.",
    foreign: "Was it not you? Then choose a new password at once, and sign out everywhere else.",
  },
  es: {
    subject: (brand) => `Tu inicio de sesión en ${brand} ha cambiado`,
    lead: (brand, change) => `En ${brand}, ${change}.`,
    changes: {
      "password.changed": "se ha cambiado tu contraseña",
      "password.reset": "se ha puesto una contraseña nueva con un enlace",
      "authenticator.added": "se ha configurado una aplicación de autenticación",
      "authenticator.removed": "se ha quitado la aplicación de autenticación",
      "passkey.added": "se ha añadido una llave de acceso",
      "passkey.removed": "se ha quitado una llave de acceso",
      "recovery_codes.renewed": "se han creado códigos de recuperación nuevos",
      "second_step.removed": "se ha quitado el segundo paso de tu inicio de sesión",
    },
    look: "Ver tu inicio de sesión",
    own: "¿Fuiste tú? Entonces no hay nada que hacer.",
    foreign: "¿No fuiste tú? Elige enseguida una contraseña nueva y cierra las demás sesiones.",
  },
  fr: {
    subject: (brand) => `Votre connexion à ${brand} a changé`,
    lead: (brand, change) => `Chez ${brand}, ${change}.`,
    changes: {
      "password.changed": "votre mot de passe a été changé",
      "password.reset": "un nouveau mot de passe a été choisi par un lien",
      "authenticator.added": "une application d’authentification a été configurée",
      "authenticator.removed": "l’application d’authentification a été retirée",
      "passkey.added": "une clé d’accès a été ajoutée",
      "passkey.removed": "une clé d’accès a été retirée",
      "recovery_codes.renewed": "de nouveaux codes de récupération ont été créés",
      "second_step.removed": "la deuxième étape de votre connexion a été retirée",
    },
    look: "Voir votre connexion",
    own: "C’était vous ? Il n’y a rien à faire.",
    foreign:
      "Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe et fermez les autres sessions.",
  },
  de: {
    subject: (brand) => `Ihre Anmeldung bei ${brand} hat sich geändert`,
    lead: (brand, change) => `Bei ${brand} ${change}.`,
    changes: {
      "password.changed": "wurde Ihr Passwort geändert",
      "password.reset": "wurde über einen Link ein neues Passwort gesetzt",
      "authenticator.added": "wurde eine Authentifizierungs-App eingerichtet",
      "authenticator.removed": "wurde die Authentifizierungs-App entfernt",
      "passkey.added": "wurde ein Passkey hinzugefügt",
      "passkey.removed": "wurde ein Passkey entfernt",
      "recovery_codes.renewed": "wurden neue Wiederherstellungscodes erstellt",
      "second_step.removed": "wurde der zweite Schritt Ihrer Anmeldung entfernt",
    },
    look: "Anmeldung ansehen",
    own: "Waren Sie es? Dann ist nichts zu tun.",
    foreign:
      "Waren Sie es nicht? Dann wählen Sie sofort ein neues Passwort und melden Sie sich überall sonst ab.",
  },
  it: {
    subject: (brand) => `Il tuo accesso a ${brand} è cambiato`,
    lead: (brand, change) => `Su ${brand} ${change}.`,
    changes: {
      "password.changed": "la tua password è stata cambiata",
      "password.reset": "è stata impostata una nuova password con un link",
      "authenticator.added": "è stata configurata un’app di autenticazione",
      "authenticator.removed": "l’app di autenticazione è stata rimossa",
      "passkey.added": "è stata aggiunta una passkey",
      "passkey.removed": "è stata rimossa una passkey",
      "recovery_codes.renewed": "sono stati creati nuovi codici di recupero",
      "second_step.removed": "è stato tolto il secondo passaggio del tuo accesso",
    },
    look: "Guarda il tuo accesso",
    own: "Eri tu? Allora non c’è nulla da fare.",
    foreign: "Non eri tu? Scegli subito una nuova password ed esci da tutti gli altri dispositivi.",
  },
  pt: {
    subject: (brand) => `O seu acesso a ${brand} mudou`,
    lead: (brand, change) => `Em ${brand}, ${change}.`,
    changes: {
      "password.changed": "a sua senha foi alterada",
      "password.reset": "uma nova senha foi definida por um link",
      "authenticator.added": "um aplicativo de autenticação foi configurado",
      "authenticator.removed": "o aplicativo de autenticação foi removido",
      "passkey.added": "uma chave de acesso foi adicionada",
      "passkey.removed": "uma chave de acesso foi removida",
      "recovery_codes.renewed": "novos códigos de recuperação foram criados",
      "second_step.removed": "a segunda etapa do seu acesso foi retirada",
    },
    look: "Ver o seu acesso",
    own: "Foi você? Então não há nada a fazer.",
    foreign: "Não foi você? Escolha logo uma nova senha e saia de todos os outros dispositivos.",
  },
}
