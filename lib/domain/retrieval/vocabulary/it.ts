/** Italian of shops, services and support; how the lines are read is said in ../related-words.ts. */
export const IT = `
  aperto apertura aprire > orari orario chiuso chiudere
  chiuso chiusura chiudere > ferie festivo
  iniziare cominciare inizio
  finire fine terminare
  tardi ritardo
  indirizzo trovare sede posizione dove arrivare raggiungere > via piazza località
  stazione metro autobus fermata treno
  parcheggio parcheggiare posteggio garage > auto macchina
  auto macchina vettura
  bicicletta bici
  ingresso accesso accessibile carrozzina > rampa ascensore
  prezzo costo tariffa costare quota importo > caro
  pagare pagamento
  cauzione deposito
  sconto riduzione offerta promozione
  gratis gratuito gratuita
  compreso incluso inclusa compresa comprendere
  comprare acquistare ordinare ordine acquisto vendere
  spedizione consegna spedire consegnare mandare inviare domicilio casa
  estero internazionale fuori
  rimborso rimborsare rimborsato restituire restituito soldi denaro
  reso restituire cambiare cambio sostituire
  annullare cancellare disdire disdetta annullamento
  modificare cambiare spostare
  prenotare prenotazione appuntamento
  abbonamento abbonarsi piano
  socio iscrizione iscriversi iscritto
  account profilo accesso
  eliminare cancellare
  fattura ricevuta scontrino
  regalo buono
  valido validità scadere scade scadenza vale dura
  preavviso anticipo avvisare
  telefono chiamare numero
  mail email scrivere posta
  contattare contatto chiamare scrivere email
  rispondere risposta
  reclamo problema
  aiuto assistenza
  rotto difettoso danneggiato
  riparare riparazione
  perso smarrito dimenticato
  conservare tenere
  noleggiare affittare noleggio
  insegnante istruttore maestro insegnare > corso lezione
  corso lezione
  bambino bambini figlio
  età anni
  studente alunno
  anziano pensionato
  animale animali > cane gatto
  mangiare ristorante cibo pasto > colazione pranzo cena
  vegetariano vegano
  allergia glutine celiaco
  wifi internet
  bagno toilette
  bagaglio valigia
  vestiti abbigliamento
  capo direttore responsabile titolare proprietario proprietaria padrone padrona
  personale squadra
  fondare fondato fondatore aprire
  lavoro impiego
  weekend > sabato domenica
  feriale > lunedì martedì mercoledì giovedì venerdì
  festivo > natale
  sera notte
  mese mensile
  anno annuale
  veloce rapido urgente
  emergenza urgente
  medico dottore
  permesso ammesso accettare accettato benvenuto > vietato
  vietato proibito
  obbligatorio necessario serve
  dimensione grande
  peso pesare > kg
  durare durata dura
  minimo meno
  gruppo persone posti
  dormire posti letto
  festeggiare festa > compleanno matrimonio
  pulire lavare
  lingua parlare
  check-in arrivo pronto
  check-out partenza lasciare
  camera stanza
  vicino accanto
  presto prima
  disponibile magazzino scorte esaurito
  tracciare tracciamento seguire
  password codice pin
  garanzia garantito
  fumare sigaretta
  attesa aspettare coda
  bevanda bere caffè tè
  assicurazione assicurato coperto
  medicina farmaco medicinale
  massimo limite
  alto altezza
  lungo lunghezza
  settimana settimanale
  giorno giornaliero quotidiano
  mattina mattino > colazione
  vacanze ferie
  portare prendere
  riciclare rifiuti spazzatura
  scaricare installare applicazione app
  dispositivo computer portatile
  privacy dati
  sicuro sicurezza
  visita appuntamento
  contanti monete
  principiante base
  settimana > lunedì martedì mercoledì giovedì venerdì sabato domenica
  tessera carta
`
