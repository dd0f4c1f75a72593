/** Words that name columns in English, German, French, Spanish, Italian and Portuguese. */
const NAMES = new Set(
  [
    "name title id no number code sku ean isbn article item product service category type kind group description details info notes note comment comments price prices cost costs rate fee amount total sum quantity qty stock unit units size weight length width height color colour material date day days time times start begin end from to until hours opening duration status state country city town location place address street zip postcode region zone area phone telephone tel fax mobile email e-mail mail website web url link contact person manager coach team department role position firstname surname company customer client brand model year month week topic keyword language plan feature features level season room capacity currency vat tax discount available availability minimum maximum min max default value key label option parameter setting field event course destination guests persons people age deposit payment delivery shipping warranty version author",
    "nummer nr artikel produkt ware leistung dienst kategorie art gruppe beschreibung bezeichnung bemerkung bemerkungen hinweis hinweise preis preise kosten gebühr betrag summe gesamt menge anzahl bestand lager einheit größe gewicht länge breite höhe farbe datum tag tage zeit uhrzeit beginn anfang ende von bis öffnungszeiten dauer zustand land stadt ort standort adresse anschrift straße plz region telefon handy webseite ansprechpartner person leiter mannschaft abteilung rolle vorname nachname firma kunde marke modell jahr monat woche thema sprache tarif funktion stufe saison zimmer raum plätze währung mwst steuer rabatt verfügbar verfügbarkeit wert kurs termin ziel alter kaution zahlung lieferung lieferzeit versand garantie autor",
    "nom titre numéro numero référence produit prestation catégorie groupe désignation remarque remarques prix coût tarif frais montant quantité unité taille poids longueur largeur hauteur couleur matière jour jours heure heures début fin horaires horaire durée statut état pays ville lieu adresse rue région téléphone portable courriel site contact personne responsable équipe service fonction prénom société client marque modèle année mois semaine sujet langue forfait niveau saison chambre salle capacité devise tva remise disponible disponibilité valeur cours âge caution paiement livraison garantie auteur",
    "nombre título número código artículo producto servicio categoría tipo grupo descripción detalles nota notas comentario precio coste costo tarifa importe cantidad existencias unidad talla tamaño peso largo ancho alto color fecha día días hora horas inicio fin horario duración estado país ciudad lugar ubicación dirección calle provincia teléfono móvil correo web contacto persona responsable equipo departamento cargo apellido apellidos empresa cliente marca modelo año mes semana tema idioma nivel temporada habitación sala capacidad moneda iva descuento disponible disponibilidad valor curso edad fianza pago envío entrega garantía autor",
    "nome titolo numero codice articolo prodotto servizio categoria tipo gruppo descrizione dettagli nota note commento prezzo prezzi costo tariffa importo quantità giacenza unità taglia dimensione peso lunghezza larghezza altezza colore data giorno giorni ora orario orari inizio fine durata stato paese città luogo sede indirizzo via cap regione telefono cellulare sito contatto persona responsabile squadra reparto ruolo cognome azienda cliente marca modello anno mese settimana argomento lingua livello stagione camera sala capienza valuta iva sconto disponibile disponibilità valore corso età cauzione pagamento consegna spedizione garanzia autore",
    "título número código artigo produto serviço categoria descrição detalhes observação observações preço custo taxa valor quantidade estoque unidade tamanho comprimento largura altura cor dia dias hora horas início fim horário duração estado país cidade local endereço morada rua região telefone telemóvel celular contacto contato pessoa responsável equipe equipa departamento cargo sobrenome apelido empresa cliente marca ano mês semana assunto idioma nível temporada quarto sala capacidade moeda desconto disponível disponibilidade curso idade caução pagamento entrega envio garantia",
  ]
    .join(" ")
    .split(" "),
)

const QUESTION = /^(q|faq|questions?|preguntas?|fragen?|domand[ae]|quesit[oi]|perguntas?|quest(ão|ões))$/
const ANSWER = /^(a|answers?|repl(y|ies)|respuestas?|r[ée]ponses?|antwort(en)?|rispost[ae]|respostas?)$/

/** 2 for a word that names columns, 1 where one of a few words does, else 0. */
export function namesColumn(text: string): 0 | 1 | 2 {
  const plain = plainName(text)
  if (NAMES.has(plain) || QUESTION.test(plain) || ANSWER.test(plain)) return 2
  const words = plain.split(/[\s/_-]+/)
  return words.length <= 5 && words.some((word) => NAMES.has(word)) ? 1 : 0
}

export const namesQuestions = (text: string): boolean => QUESTION.test(plainName(text))
export const namesAnswers = (text: string): boolean => ANSWER.test(plainName(text))

/** In small letters, without a unit in brackets and marks around it. */
const plainName = (text: string) =>
  text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[([][^)\]]*[)\]]/g, "")
    .replace(/[*:#.]/g, "")
    .trim()
