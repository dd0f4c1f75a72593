import type { Translation } from "../translation.ts"

export const hosted: Translation["hosted"] = {
  description: (title) => `Domande a ${title}: le risposte arrivano subito, con le loro fonti.`,
  noScript: "Questa chat richiede JavaScript. Attivarlo e ricaricare la pagina.",
  password: "Password",
  passwordLead: "Questa chat è riservata a chi ne ha la password.",
  wrongPassword: "La password non è corretta.",
  enter: "Apri chat",
  stranger: "Questo account non può aprire la chat. Chiedere a chi ha dato l’indirizzo.",
  notFound: {
    title: "A questo indirizzo non c’è nessuna chat",
    text: "L’indirizzo potrebbe contenere un errore, o la chat è stata chiusa.",
  },
}
