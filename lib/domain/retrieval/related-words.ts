import { analyserFor } from "./analyse.ts"
import type { Language } from "./language.ts"

// Words that customers and documents use for the same thing; each line is one group. After ">" stand parts of what is
// named before it: they are related to the whole, not to each other.
const GROUPS: Record<Language, string> = {
  en: `rent hire lease
    kid child children
    pet animal > dog cat
    price cost fee charge rate
    pay payment charge
    buy purchase order
    shipping delivery dispatch postage
    ship deliver send
    refund reimburse money-back
    cancel cancellation terminate withdraw
    phone telephone call
    email mail e-mail
    start begin commence
    end finish close
    open opening hours
    eat food meal > cafe restaurant
    car vehicle parking
    parking park garage
    staff employee team
    boss manager director owner head
    weekend > saturday sunday
    weekday > monday tuesday wednesday thursday friday
    repair fix mend
    broken defective damaged faulty
    guarantee warranty
    login signin sign-in
    change modify edit update
    delete remove erase
    allowed permitted welcome may
    forbidden prohibited
    size big large dimension
    discount reduction offer coupon
    minimum least
    maximum most
    elderly senior pensioner retired
    celebrate party celebration`,
  es: `alquilar arrendar alquiler
    niño hijo menor infantil
    mascota animal > perro gato
    precio coste tarifa cuesta
    pagar pago abonar
    comprar pedir pedido compra
    envío entrega reparto
    reembolso devolución
    cancelar anular cancelación
    teléfono llamar móvil
    correo email
    empezar comenzar inicio
    terminar acabar fin
    abrir abierto apertura horario
    comer comida restaurante
    coche aparcamiento parking estacionamiento
    jefe director dueño responsable
    finde > sábado domingo
    reparar arreglar
    roto defectuoso dañado
    garantía
    permitido admite acepta
    descuento rebaja`,
  fr: `louer location
    enfant bébé
    animal animaux > chien chat
    prix tarif coût coûte
    payer paiement régler
    acheter commander commande achat
    livraison expédition envoi
    remboursement rembourser
    annuler annulation résilier
    téléphone appeler
    mail courriel email
    commencer début
    finir fin fermer
    ouvert ouverture horaires fermé
    manger repas restaurant
    voiture parking stationnement
    patron directeur responsable
    week-end > samedi dimanche
    réparer réparation
    cassé défectueux abîmé
    garantie
    permis autorisé accepté
    réduction remise`,
  de: `mieten leihen ausleihen verleih
    kind kinder jugendliche
    haustier tier > hund katze
    preis kosten gebühr
    zahlen bezahlen zahlung
    kaufen bestellen bestellung
    versand lieferung zustellung
    verlängern verlängerung
    leiten leiter leiterin leitung chef geschäftsführer
    erstattung rückerstattung erstatten
    stornieren stornierung kündigen kündigung
    telefon anrufen telefonnummer
    mail e-mail
    beginnen anfangen start
    enden schließen schluss
    öffnen geöffnet öffnungszeiten geschlossen
    essen restaurant café
    auto parken parkplatz
    computer rechner computerarbeitsplätze
    wochenende > samstag sonntag
    reparieren reparatur
    kaputt defekt beschädigt
    garantie gewährleistung
    erlaubt gestattet
    rabatt ermäßigung`,
  it: `noleggiare affittare noleggio
    bambino bambini figlio
    animale animali > cane gatto
    prezzo costo tariffa
    pagare pagamento
    comprare acquistare ordinare ordine
    spedizione consegna
    rimborso rimborsare
    annullare cancellare disdire
    telefono chiamare
    mail email
    iniziare cominciare inizio
    finire chiudere fine
    aperto apertura orari chiuso
    mangiare ristorante cibo
    auto macchina parcheggio
    capo direttore responsabile
    weekend > sabato domenica
    riparare riparazione
    rotto difettoso danneggiato
    garanzia
    permesso ammesso
    sconto riduzione`,
  pt: `alugar aluguel
    criança filho menor
    animal > cachorro cão gato
    preço custo taxa tarifa
    pagar pagamento
    comprar encomendar pedido compra
    envio entrega
    reembolso devolução
    cancelar cancelamento anular
    telefone ligar
    email e-mail
    começar início iniciar
    terminar fim fechar
    aberto abertura horário fechado
    comer comida restaurante
    carro estacionamento
    chefe diretor responsável
    fim-de-semana > sábado domingo
    consertar reparar
    quebrado defeituoso danificado
    garantia
    permitido aceita
    desconto`,
}

const tables = new Map<Language, Map<string, Set<string>>>()

/** Terms that mean about the same as a term. */
export function relatedTo(forms: readonly string[], language: Language): readonly string[] {
  let table = tables.get(language)
  if (!table) {
    table = readGroups(language)
    tables.set(language, table)
  }
  const related = new Set<string>()
  for (const form of forms) for (const other of table.get(form) ?? []) related.add(other)
  return [...related]
}

function readGroups(language: Language): Map<string, Set<string>> {
  const analyser = analyserFor(language)
  const table = new Map<string, Set<string>>()
  const relate = (term: string, others: readonly string[]) => {
    const known = table.get(term) ?? new Set()
    for (const other of others) if (other !== term) known.add(other)
    table.set(term, known)
  }
  const termsIn = (words = "") =>
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => analyser.termsOf(word))
  for (const line of GROUPS[language].split("\n")) {
    const [names, parts] = line.split(">")
    const [same, within] = [termsIn(names), parts ? termsIn(parts) : []]
    for (const term of same) relate(term, [...same, ...within])
    for (const term of within) relate(term, same)
  }
  return table
}
