import type { Translation } from "../translation.ts"

export const account: Translation["account"] = {
  nav: "Il mio account",
  title: "Il mio account",
  purpose: "Il proprio nome qui, e il nome dell’account.",
  profile: {
    title: "Profilo",
    text: "Il nome che vedono i colleghi. L’indirizzo serve per accedere.",
  },
  name: "Nome",
  email: "E-mail",
  saved: "Account salvato",
  company: {
    title: "Azienda",
    text: "Il nome di questo account, come lo vedono tutti i suoi membri.",
    label: "Nome dell’azienda",
    notAllowed: "Solo i proprietari e gli admin possono cambiarlo.",
  },
  picture: {
    title: "Foto",
    text: "Visibile ai colleghi e ai visitatori a cui si risponde. Un PNG, JPEG o WebP: viene ritagliato in un quadrato.",
    choose: "Scegli una foto",
    add: "Aggiungi foto",
    change: "Cambia foto",
    remove: "Rimuovi",
    saved: "Foto salvata",
    removed: "Foto rimossa",
  },
  away: {
    title: "Disponibilità",
    text: "Solo per questo account. Le conversazioni assegnate a turno ai membri di un team non vanno a chi non è al lavoro; quelle già assegnate restano.",
    label: "Non sono al lavoro",
    help: "Gli altri lo vedono quando scelgono a chi assegnare una conversazione.",
    gone: "Segnata l’assenza",
    back: "Segnato il ritorno",
  },
  notices: {
    title: "Notifiche",
    purpose: "Di che cosa si viene avvisati in questo account. Ogni membro sceglie per sé.",
    app: "Nell’app",
    appText: "La campana accanto al nome le conta. Ciò che è fatto ne sparisce da solo.",
    mail: "Per e-mail",
    mailText:
      "Subito, con l’inizio di ciò che il visitatore ha detto. Nulla viene inviato mentre sei assente.",
    noMail: "Da qui non viene inviata alcuna e-mail.",
    asked: {
      label: "Un visitatore chiede una persona",
      help: "Se non se ne occupa nessuno, o se ne occupa uno dei propri team.",
    },
    assigned: { label: "Viene assegnata a te una conversazione", help: "Da qualcun altro, o a turno." },
    reply: { label: "Un visitatore ti scrive", help: "In una conversazione presa in carico." },
    saved: "Salvato",
    none: "Chi non è membro di questo account non riceve avvisi sui suoi visitatori.",
  },
  display: {
    languageHelp: "Le pagine sono in questa lingua.",
    title: "Visualizzazione",
    text: "L’aspetto delle pagine e l’ora, in ogni browser da cui si accede.",
    timeZone: "Fuso orario",
    timeZoneHelp: "Gli orari esatti sono indicati in questo fuso.",
    ofDevice: "Come su questo dispositivo",
    ofBrowser: "Quella del browser",
  },
  changeEmail: {
    open: "Cambia",
    title: "Accedi con un altro indirizzo",
    lead: "Un link parte verso il nuovo indirizzo. Nulla cambia finché non viene aperto; allora si avvisa il vecchio indirizzo.",
    submit: "Invia link",
    submitting: "Invio in corso",
    sent: (email) => `Un link è in arrivo a ${email}`,
    noMail: "Da qui non partono e-mail. Rivolgersi a chi gestisce il servizio: può fornire un link.",
    demo: "Gli accessi della demo sono di tutti, perciò il loro indirizzo resta com’è.",
    confirmTitle: "Usare questo indirizzo?",
    confirmLead: (from, to) => `Da allora si accede con ${to}, e non più con ${from}.`,
    confirm: "Usa questo indirizzo",
    confirming: "Modifica in corso",
    over: {
      title: "Questo link non funziona",
      text: "Forse è già stato usato, o è passato un giorno. Chiederne uno nuovo nel proprio account.",
      next: { href: "/settings/account", label: "Il mio account" },
    },
  },
  password: {
    title: "Password",
    text: "Una nuova password chiude tutte le altre sessioni.",
    current: "Password attuale",
    next: "Nuova password",
    submit: "Cambia password",
    submitting: "Modifica in corso",
    changed: "Password cambiata. Le altre sessioni sono chiuse.",
    forgotten: "Dimenticata? Uscire, poi scegliere «Password dimenticata?».",
    demo: "Gli accessi della demo sono di tutti, perciò la loro password resta com’è.",
  },
  sessions: {
    title: "Sessioni",
    text: "Qualcun altro potrebbe avere la password, o una sessione è rimasta aperta su un altro dispositivo.",
    submit: "Chiudi le altre sessioni",
    question: "Chiudere le altre sessioni?",
    lead: "Tutti gli altri browser e dispositivi vengono disconnessi subito. Questo resta connesso.",
    done: (count) =>
      count === 0
        ? "Non c’erano altre sessioni aperte"
        : count === 1
          ? "Chiusa un’altra sessione"
          : `Chiuse altre ${count.toLocaleString("it")} sessioni`,
  },
}
