/** Things, health and what is allowed, one concept after the other; ../lines-of.ts says how the lines are read. */
export const LIVING = `
rent
  en rent hire lease borrow rental loan
  es alquilar arrendar alquiler prestar préstamo
  fr louer location emprunter prêt
  de mieten leihen ausleihen verleih vermieten leihrad leihräder
  it noleggiare affittare noleggio prestito
  pt alugar aluguel aluguer emprestar empréstimo
bring
  en bring take along carry
  es llevar traer
  fr apporter emporter prendre
  de mitbringen mitnehmen
  it portare prendere
  pt levar trazer
clothes
  en clothes wear dress clothing
  es ropa vestir
  fr vêtement tenue
  de kleidung anziehen tragen
  it vestiti abbigliamento
  pt roupa peça vestuário
shoes
  en shoes shoe footwear
  es zapatos zapato calzado
  fr chaussures chaussure
  de schuhe schuh
  it scarpe scarpa
  pt sapatos sapato
cleaning
  en clean wash cleaning laundry
  es limpiar lavar limpieza
  fr nettoyer laver nettoyage
  de reinigen waschen reinigung putzen
  it pulire lavare pulizia
  pt limpar lavar limpeza
recycling
  en recycle waste rubbish trash recycling
  es reciclar residuos basura reciclaje
  fr recycler déchets poubelle recyclage
  de recycling müll abfall entsorgung
  it riciclare rifiuti spazzatura
  pt reciclar resíduos lixo
organic
  en organic sustainable sustainability
  es ecológico orgánico sostenible
  fr bio biologique durable
  de bio biologisch nachhaltig ökologisch
  it biologico sostenibile
  pt orgânico biológico sustentável
doctor
  en doctor physician > nurse
  es médico doctor médica
  fr médecin docteur
  de arzt ärztin doktor
  it medico dottore dottoressa
  pt médico doutor médica
dentist
  en dentist dental teeth tooth
  es dentista dental dientes
  fr dentiste dents
  de zahnarzt zähne zahn
  it dentista denti
  pt dentista dentes
medicine
  en medicine drug medication
  es medicamento medicina
  fr médicament
  de medikament arznei
  it medicina farmaco medicinale
  pt remédio medicamento fármaco
prescription
  en prescription
  es receta
  fr ordonnance
  de rezept
  it ricetta
  pt receita
vaccination
  en vaccine vaccination jab
  es vacuna vacunación
  fr vaccin vaccination
  de impfen impfung geimpft
  it vaccino vaccinazione
  pt vacina vacinação
emergency
  en emergency urgent accident
  es urgencia emergencia urgente
  fr urgence urgent
  de notfall dringend unfall
  it emergenza urgente
  pt emergência urgente
pain
  en pain hurt ache
  es dolor
  fr douleur mal
  de schmerz schmerzen
  it dolore
  pt dor
allowed
  en allowed permitted welcome may permit > forbidden prohibited
  es permitido admitir admite acepta aceptar permitir > prohibido
  fr permis autorisé accepté accepter acceptons admis > interdit
  de erlaubt gestattet dürfen > verboten
  it permesso ammesso accettare accettato benvenuto > vietato
  pt permitido aceita aceitar > proibido
forbidden
  en forbidden prohibited banned
  es prohibido prohibida
  fr interdit défendu
  de verboten untersagt
  it vietato proibito
  pt proibido proibida
required
  en required necessary need must mandatory compulsory obligatory
  es obligatorio necesario necesita
  fr obligatoire nécessaire falloir
  de nötig brauchen erforderlich pflicht müssen notwendig
  it obbligatorio necessario serve
  pt obrigatório necessário preciso
identity
  en passport identification id-card
  es pasaporte identificación dni
  fr passeport identité
  de ausweis personalausweis reisepass
  it passaporto identità documento
  pt passaporte identificação
fast
  en quick fast express urgent
  es rápido urgente exprés
  fr rapide express vite
  de schnell express eilig
  it veloce rapido urgente
  pt rápido urgente expresso
test
  en try test trial
  es probar prueba
  fr essayer essai tester
  de testen probieren probezeit
  it provare prova
  pt experimentar teste
serve
  en serve served serving
  es servir sirve
  fr servir servi
  de servieren serviert
  it servire servito
  pt servir servido
`
