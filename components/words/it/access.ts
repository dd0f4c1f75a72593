import type { Translation } from "../translation.ts"

export const access: Translation["access"] = {
  faults: {
    wrongPassword: "La password di questo account è un’altra.",
    not_authenticated: "L’indirizzo e-mail e la password non corrispondono.",
    too_many_requests: "Troppi tentativi. Attendere qualche minuto, poi riprovare.",
    not_authorized: "Questo account è sospeso. Rivolgersi a chi lo gestisce.",
    upstream: "Non è stato possibile inviare l’e-mail. Riprovare tra qualche minuto.",
    unavailable: "Al momento il database non è raggiungibile. Riprovare tra un minuto.",
    internal: "Qualcosa non ha funzionato da parte nostra. Riprovare.",
    provider_unreachable:
      "L’accesso dell’azienda non è raggiungibile. Riprovare tra qualche minuto o accedere in un altro modo.",
    provider_refused:
      "L’accesso dell’azienda non ha fatto entrare nessuno. Riprovare o chiedere a chi lo gestisce.",
    provider_fault:
      "La risposta dell’accesso dell’azienda non è valida. Riprovare e, se continua, avvisare chi lo gestisce.",
    provider_unverified:
      "L’accesso dell’azienda non ha indicato un indirizzo e-mail confermato. Chiedere a chi lo gestisce.",
    provider_domain: "L’indirizzo e-mail è di un’azienda che qui non accede così. Usare la password.",
    provider_unknown: "Qui nessuno ha ancora questo indirizzo e-mail. Chiedere un invito.",
    provider_other:
      "Qui l’indirizzo e-mail apparteneva a qualcun altro. Chiedere a chi gestisce questo servizio.",
    provider_over: "Ci è voluto troppo tempo, o è iniziato in un altro browser. Riprovare.",
    provider_only: "L’azienda ha un accesso proprio. Usare il suo pulsante nella pagina di accesso.",
    service_unreachable:
      "Non è stato possibile raggiungerlo. Riprovare tra qualche minuto, o accedere in un altro modo.",
    service_refused: "L’accesso lì non è riuscito. Riprovare, o accedere in un altro modo.",
    service_fault: "La risposta ricevuta non è valida. Riprovare, o accedere in un altro modo.",
    service_unverified: "L’indirizzo e-mail lì non è confermato. Confermarlo, poi riprovare.",
    service_unknown:
      "Qui nessuno ha ancora questo indirizzo e-mail. Creare un account, o chiedere un invito.",
    service_unproved:
      "L’indirizzo e-mail qui non è ancora stato confermato. Accedere una volta con un link per e-mail, poi funzionerà anche così.",
    plan: "Questo piano non è più offerto. Sceglierne un altro.",
  },
  wait: (seconds) =>
    seconds <= 90
      ? `Troppi tentativi. Riprovare tra ${seconds} ${seconds === 1 ? "secondo" : "secondi"}.`
      : `Troppi tentativi. Riprovare tra ${Math.ceil(seconds / 60)} minuti.`,
  signOut: {
    title: "Esci",
    lead: "Si può accedere di nuovo in qualsiasi momento.",
    submit: "Esci",
  },
  unsubscribe: {
    title: "Non ricevere più queste e-mail?",
    leads: {
      week: (account) => `Ricevi la settimana di ${account} ogni lunedì.`,
      month: (account: string) => `Il mese di ${account} le viene inviato il primo.`,
      day: (account) => `Ricevi una volta al giorno ciò che ti aspetta in ${account}.`,
      moment: (account) => `Ricevi un’e-mail quando un visitatore di ${account} ha bisogno di te.`,
    },
    submit: "Non riceverle più",
    submitting: "Un momento",
    done: "Non riceverai più queste e-mail",
    doneOf: {
      week: (account) => `Non riceverai più la settimana di ${account}.`,
      month: (account: string) => `Il mese di ${account} non le viene più inviato.`,
      day: (account) => `Non riceverai più ciò che ti aspetta in ${account}.`,
      moment: (account) => `Non riceverai più un’e-mail quando un visitatore di ${account} ha bisogno di te.`,
    },
    next: {
      week: { href: "/analytics#digest", label: "Apri le statistiche" },
      month: { href: "/analytics/month#digest", label: "Apri le statistiche" },
      day: { href: "/settings/notifications", label: "Notifiche" },
      moment: { href: "/settings/notifications", label: "Notifiche" },
    },
    over: {
      title: "Questo link non funziona",
      text: "Forse è di un account che hai lasciato. Ciò che ti viene inviato è indicato nel tuo account.",
      next: { href: "/settings/notifications", label: "Notifiche" },
    },
  },
  invitation: {
    title: "Invito",
    to: (account) => `Un invito da ${account}`,
    lead: (email) => `L’accesso avverrà come ${email}. Per iniziare, scegliere una password.`,
    known: (email) =>
      `Per ${email} esiste già un accesso. La sua password aggiunge questo account agli altri.`,
    byProvider: (email) => `L’ingresso avviene come ${email}, con l’accesso dell’azienda.`,
    signedInAs: (email) => `È aperta la sessione di ${email}. Accettando, viene chiusa.`,
    accept: "Salva e accedi",
    join: "Accetta e accedi",
    accepting: "Accesso in corso",
    over: "Questo invito non è più valido. Ricaricare la pagina per sapere perché.",
    states: {
      used: (brand) => ({
        title: "Questo invito è già stato usato",
        text: `Un invito vale una volta sola. Se è già stato accettato, basta accedere. Altrimenti, chiederne uno nuovo a ${brand}.`,
        next: { href: "/sign-in", label: "Accedi" },
      }),
      expired: (brand) => ({
        title: "Questo invito è scaduto",
        text: `Gli inviti valgono sette giorni. Chiedere un nuovo link a ${brand}.`,
        next: { href: "/sign-in", label: "Vai all’accesso" },
      }),
      withdrawn: (brand) => ({
        title: "Questo invito è stato revocato",
        text: `Forse lo sostituisce un link più recente: cercare un messaggio successivo o rivolgersi a ${brand}.`,
        next: { href: "/sign-in", label: "Vai all’accesso" },
      }),
      closed: (brand) => ({
        title: "Questo account è sospeso",
        text: `L’invito tornerà valido quando l’account sarà riattivato. Rivolgersi a ${brand}.`,
        next: { href: "/sign-in", label: "Vai all’accesso" },
      }),
      unknown: (brand) => ({
        title: "Questo link non funziona",
        text: `Forse è incompleto, o lo sostituisce un link più recente. Riaprirlo dal messaggio o chiederne uno nuovo a ${brand}.`,
        next: { href: "/sign-in", label: "Vai all’accesso" },
      }),
    },
  },
  confirm: {
    title: "Conferma dell’indirizzo",
    lead: (email) => `Inserire la password scelta per ${email}.`,
    submit: "Conferma e accedi",
    submitting: "Accesso in corso",
    over: {
      title: "Questo link non funziona",
      text: "Forse è scaduto, dopo 24 ore, o è incompleto. Riaprirlo dall’e-mail o ripetere la registrazione.",
      next: { href: "/sign-up", label: "Registrati" },
    },
  },
  forgotten: {
    title: "Password dimenticata?",
    lead: "Inserire l’indirizzo e-mail: arriverà un link per scegliere una nuova password.",
    submit: "Invia link",
    submitting: "Invio in corso",
    sent: (email) =>
      `Se ${email} ha un account qui, un link è in arrivo. Vale una volta sola, per 15 minuti. Ancora niente dopo qualche minuto? Guardare nella posta indesiderata o controllare l’indirizzo.`,
    byAgency: (brand) =>
      `Da qui non partono e-mail: è ${brand} a dare un link per scegliere una nuova password. Rivolgersi alla propria persona di riferimento.`,
    byOperator: "Da qui non partono e-mail. Sul server, questo comando crea un link per una nuova password:",
    command: "npm run -s livery -- password reset --email you@example.com",
    back: "Torna all’accesso",
  },
  signInLink: {
    offer: "Ricevere un link",
    title: "Accesso con un link",
    lead: "Inserire l’indirizzo e-mail: arriverà un link per accedere senza password.",
    submit: "Invia link",
    submitting: "Invio in corso",
    sent: (email) =>
      `Se ${email} ha un account qui, un link è in arrivo. Vale una volta sola, per 15 minuti. Ancora niente dopo qualche minuto? Guardare nella posta indesiderata o controllare l’indirizzo.`,
    off: "Da qui non partono e-mail. Accedere con la password o una passkey.",
    openLead: (email) => `Accesso come ${email}.`,
    over: "Questo link non è più valido. Chiederne uno nuovo.",
    states: {
      used: {
        title: "Questo link è già stato usato",
        text: "Un link fa accedere una volta sola. Chiederne un altro e, se è stato usato da qualcun altro, scegliere una nuova password.",
        next: { href: "/sign-in/link", label: "Chiedi un nuovo link" },
      },
      over: {
        title: "Questo link non funziona",
        text: "Forse sono passati i 15 minuti, o ne manca una parte. Riaprirlo dall’e-mail o chiederne uno nuovo.",
        next: { href: "/sign-in/link", label: "Chiedi un nuovo link" },
      },
    },
  },
  service: { goOn: (name) => `Continua con ${name}` },
  provider: {
    usual: "Accesso dell’azienda",
    named: (label) => `Accedi con ${label}`,
  },
  newPassword: {
    title: "Scelta di una nuova password",
    lead: (email) => `Per ${email}. Tutte le altre sessioni verranno chiuse.`,
    field: "Nuova password",
    submit: "Salva e accedi",
    submitting: "Salvataggio in corso",
    over: "Questo link non è più valido. Chiederne uno nuovo.",
    states: {
      used: {
        title: "Questo link è già stato usato",
        text: "Un link imposta una sola password. Accedere con quella o, se è stato qualcun altro, chiedere un nuovo link.",
        next: { href: "/forgot-password", label: "Chiedi un nuovo link" },
      },
      expired: {
        title: "Questo link è scaduto",
        text: "Questi link valgono per poco, così una vecchia e-mail non apre nulla.",
        next: { href: "/forgot-password", label: "Chiedi un nuovo link" },
      },
      unknown: {
        title: "Questo link non funziona",
        text: "Forse è incompleto. Riaprirlo dal messaggio o chiederne uno nuovo.",
        next: { href: "/forgot-password", label: "Chiedi un nuovo link" },
      },
    },
  },
  closed: {
    title: "Registrarsi all’indirizzo dell’agenzia",
    text: "Gli account appartengono all’agenzia che li gestisce. Aprire l’indirizzo ricevuto dall’agenzia, per esempio agency.example.com, e creare lì l’account.",
    suspendedTitle: "Le registrazioni sono chiuse",
    suspendedText: "Al momento qui non si possono creare nuovi account.",
    link: "Accedi",
  },
  /** Where the first administrator is made. */
  setUp: {
    title: "Configurare questa installazione",
    lead: "È il primo amministratore. Scegliere come accedere.",
    submit: "Crea amministratore",
    submitting: "Creazione in corso",
    over: {
      title: "Questo indirizzo non funziona più",
      text: "Crea un amministratore, entro un giorno. Il server ne mostra un altro all’avvio, o con: npm run -s livery -- setup",
      next: { href: "/sign-in", label: "Accedi" },
    },
  },
  firstAdmin: {
    title: "Ancora nessun amministratore",
    lead: "Finora nessuno può accedere qui. All’avvio il server ha mostrato un indirizzo per farlo. Questo comando, nella cartella di Livery, ne dà un altro:",
    command: "npm run -s livery -- setup",
    after: "Mostra un indirizzo dove scegliere nome e password, una sola volta, entro un giorno.",
    back: "Torna alla pagina iniziale",
  },
  demo: {
    note: "Questa è la demo. I dati di accesso sono già inseriti: tutti possono usarla.",
  },
  platform: {
    title: "Chatbot con il proprio nome",
    lead: "Livery gestisce sul proprio server un’attività di chatbot white label: le agenzie portano il loro marchio, i loro clienti hanno bot che rispondono in base ai propri contenuti.",
    signIn: "Accedi come amministratore",
    setUp: "Crea l’amministratore",
    demoTitle: "Prova la demo",
    demoLead: "Un’agenzia e uno dei suoi clienti, con un bot che risponde in base a pochi contenuti.",
    demoOpen: "Apri",
    email: "E-mail",
    password: "Password",
  },
}
