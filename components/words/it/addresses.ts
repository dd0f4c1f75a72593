import type { Translation } from "../translation.ts"

export const addresses: Translation["addresses"] = {
  nav: "Indirizzi",
  title: "Indirizzi",
  purpose: "Dove ti trovano i tuoi clienti e dove portano i link delle tue e-mail.",
  clientPurpose: "Domini tuoi che mostrano la chat di uno dei tuoi bot.",
  notAllowed: "Solo proprietari e amministratori cambiano gli indirizzi.",
  own: {
    title: "Il tuo primo indirizzo",
    text: "Funziona dall’inizio e resta, qualunque cosa accada ai tuoi domini.",
    links: (address) => `I link delle e-mail portano a ${address}.`,
  },
  domains: {
    title: "Domini tuoi",
    text: "Un dominio non mostra nulla finché non si trovano i suoi due record.",
    empty: "Ancora nessun dominio",
    emptyText: "Con chat.example.com i tuoi clienti vedono solo il tuo nome.",
    clientEmptyText:
      "Con help.example.com i tuoi visitatori chattano sotto il tuo nome, senza altre pagine intorno.",
  },
  add: {
    action: "Aggiungi dominio",
    adding: "Aggiunta in corso",
    lead: "Riceverai due record da inserire dove il dominio è gestito.",
    hostname: "Dominio",
    help: "Un nome sotto quello del tuo sito, come chat.example.com, non cambia nulla del sito o della posta.",
    bot: "Bot",
    botHelp: "I visitatori del dominio vedono la sua chat.",
    noBot: "Crea prima un bot.",
  },
  status: {
    pending: "Non collegato",
    verified: "Funziona",
    missing: "Record mancante",
    failing: "Fuori servizio",
  },
  records: {
    label: (host) => `Record DNS di ${host}`,
    lead: "Inserisci entrambi dove il dominio è gestito e lasciali lì: li cerchiamo ogni giorno.",
    type: "Tipo",
    name: "Nome",
    value: "Valore",
    state: "Trovato",
    copyName: "Copia il nome",
    copyValue: "Copia il valore",
    apex: (addresses) =>
      `Se il fornitore qui non accetta un CNAME, va bene anche un record A con ${addresses}.`,
  },
  found: {
    right: "Trovato",
    unknown: "Non ancora controllato",
    noProof: "Non abbiamo ancora trovato questo record TXT.",
    wrongProof: (values) => `Abbiamo trovato «${values}», ma non questo valore.`,
    otherProof: "Il record non c’è più, o dice altro.",
    noRoute: "Il nome non porta ancora da nessuna parte.",
    wrongRoute: (values, target) => `Porta a ${values}, non a ${target}.`,
    silent: "Nessun server dei nomi ha risposto. Continuiamo a provare.",
  },
  held: {
    taken:
      "Un altro account usa questo dominio, e anche il suo record è presente. Togli quell’altro record TXT e il dominio è tuo.",
    cooling:
      "Un altro account ha lasciato questo dominio da meno di sette giorni. Poi sarà tuo, senza altri passaggi.",
  },
  missing:
    "L’ultima volta mancava un record. Se manca per tre giorni, il dominio va fuori servizio; fino ad allora i link delle e-mail portano al tuo primo indirizzo.",
  failing: "I suoi record non ci sono più, quindi non mostra nulla. Quando tornano, torna anche il dominio.",
  check: "Controlla ora",
  checking: "Controllo",
  checked: "Controllato",
  live: "Finché questa pagina è aperta guardiamo ogni dieci secondi. I nuovi record impiegano minuti, a volte un’ora, per essere visibili ovunque.",
  works: (host) => `${host} funziona`,
  bot: (host) => `Bot che ${host} mostra`,
  noBot: "Nessuno: non mostra nulla",
  botChanged: "Ora il dominio mostra un altro bot",
  release: {
    action: "Lascia",
    title: (host) => `Lasciare ${host}?`,
    text: "Da ora non mostra nulla, e i link che vi portano finiscono. Per sette giorni nessun altro lo ottiene; tu puoi riaverlo in qualsiasi momento.",
    done: "Dominio lasciato",
  },
  remove: {
    action: "Rimuovi",
    title: (host) => `Rimuovere ${host}?`,
    text: "Non è mai stato in servizio. Puoi aggiungerlo di nuovo in qualsiasi momento.",
    done: "Dominio rimosso",
  },
  wrong: {
    spelling: "Scrivi solo il nome, come chat.example.com: senza https://, porta o percorso.",
    name: "Questo non è un dominio. Scrivi un nome come chat.example.com.",
    own: "Questo nome appartiene al server su cui sei. Usa un dominio tuo.",
    public: "Nessuno potrebbe raggiungere questo nome. Usa un dominio pubblico, come chat.example.com.",
    shared: "Molti condividono questo nome. Usa un dominio tuo al di sotto.",
    known: "Hai già questo dominio.",
  },
}
