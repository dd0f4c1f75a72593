import type { Translation } from "../translation.ts"

export const agencyHome: Translation["agencyHome"] = {
  purpose: "Come va il mese e quali clienti richiedono attenzione.",
  steps: {
    brand: {
      title: "Metta il suo marchio",
      text: "Nome, logo e colore del suo indirizzo, dell’accesso e di ogni pagina.",
      action: "Impostare il marchio",
    },
    address: {
      title: "Colleghi il suo dominio",
      text: "Il suo marchio a un nome tutto suo; fino ad allora all’indirizzo che ha.",
      action: "Aggiungere un dominio",
    },
    plan: {
      title: "Crei un piano con un prezzo",
      text: "Che cosa un cliente può usare e quanto costa. I piani offerti compaiono sulla sua pagina iniziale.",
      action: "Creare un piano",
    },
    billing: {
      title: "Dica come viene pagato",
      text: "Con fattura, o con carta sul suo conto Stripe.",
      action: "Impostare la fatturazione",
    },
    client: {
      title: "Aggiunga il primo cliente",
      text: "Con nome e indirizzo e-mail; oppure mandi le persone al suo indirizzo a registrarsi.",
      action: "Aggiungere un cliente",
    },
    bot: {
      title: "Prepari un primo bot",
      text: "Apra l’account di un cliente, crei lì un bot e gli dia i contenuti del cliente.",
      action: "Scegliere un cliente",
    },
  },
  month: {
    title: "Questo mese, accanto agli stessi giorni del precedente",
    clients: "Clienti",
    conversations: "Conversazioni",
    messages: "Messaggi",
    answered: "Risposte dalle conoscenze",
    added: (count) => (count === 1 ? "1 nuovo" : `${count.toLocaleString("it")} nuovi`),
    change: "rispetto al mese scorso",
  },
  look: {
    title: "Clienti che richiedono attenzione",
    well: "Tutti i clienti stanno bene",
    wellText:
      "Qui compaiono i clienti vicini a un limite, non pagati, sospesi o silenziosi, e quelli le cui domande trovano meno risposte.",
    all: "Vederli tutti",
  },
  income: "Entrate",
}
