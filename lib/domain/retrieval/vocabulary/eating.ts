/** Food, drink and a place to stay, one concept after the other; ../lines-of.ts says how the lines are read. */
export const EATING = `
food
  en eat food meal drink dish > cafe restaurant snack breakfast lunch dinner
  es comer comida restaurante plato > desayuno almuerzo cena
  fr manger repas restaurant boire plat > déjeuner dîner
  de essen speise restaurant café mahlzeit trinken gericht > frühstück mittagessen abendessen
  it mangiare ristorante cibo pasto piatto > colazione pranzo cena
  pt comer comida restaurante prato > almoço jantar
breakfast
  en breakfast
  es desayuno desayunar
  fr petit-déjeuner
  de frühstück frühstücken
  it colazione
  pt pequeno-almoço café-da-manhã
lunch
  en lunch midday
  es almuerzo almorzar comida
  fr déjeuner midi
  de mittagessen mittag
  it pranzo pranzare
  pt almoço almoçar
dinner
  en dinner supper
  es cena cenar
  fr dîner
  de abendessen
  it cena cenare
  pt jantar
drink
  en coffee tea drinks beverage > snack
  es bebida beber café té
  fr boisson boire café thé
  de getränk getränke kaffee tee trinken
  it bevanda bere caffè tè
  pt bebida beber café chá
coffee
  en coffee
  es café
  fr café
  de kaffee
  it caffè
  pt café
milk
  en milk
  es leche
  fr lait
  de milch
  it latte
  pt leite
bread
  en bread loaf
  es pan
  fr pain
  de brot
  it pane
  pt pão
water
  en water
  es agua
  fr eau
  de wasser
  it acqua
  pt água
menu
  en menu
  es carta menú
  fr menu carte
  de speisekarte menü
  it menù menu
  pt menu ementa cardápio
vegan
  en vegan vegetarian > meat
  es vegetariano vegano vegetariana vegana
  fr végétarien végan végétalien
  de vegan vegetarisch
  it vegetariano vegano
  pt vegetariano vegano
meat
  en meat
  es carne
  fr viande
  de fleisch
  it carne
  pt carne
fish
  en fish seafood
  es pescado marisco
  fr poisson
  de fisch
  it pesce
  pt peixe
allergy
  en allergy allergic gluten intolerance allergen
  es alergia gluten celíaco alérgico alérgeno
  fr allergie gluten allergique allergène
  de allergie unverträglichkeit gluten allergen allergisch
  it allergia glutine celiaco allergico allergene
  pt alergia glúten alérgico celíaco
gluten
  en gluten coeliac celiac
  es gluten celíaco
  fr gluten cœliaque
  de gluten glutenfrei zöliakie
  it glutine celiaco
  pt glúten celíaco
nuts
  en nut nuts peanut almond hazelnut
  es nuez frutos-secos cacahuete nueces
  fr noix cacahuète arachide noisette
  de nuss nüsse erdnuss haselnuss
  it noci nocciola arachidi frutta-secca
  pt noz nozes amendoim
sugar
  en sugar
  es azúcar
  fr sucre
  de zucker
  it zucchero
  pt açúcar
alcohol
  en alcohol wine beer
  es alcohol vino cerveza
  fr alcool vin bière
  de alkohol wein bier
  it alcol vino birra
  pt álcool vinho cerveja
ingredients
  en ingredients ingredient contain
  es ingredientes ingrediente contiene
  fr ingrédients ingrédient
  de zutaten inhaltsstoffe
  it ingredienti ingrediente
  pt ingredientes ingrediente
takeaway
  en takeaway takeout to-go
  es llevar
  fr emporter
  de mitnehmen
  it asporto
  pt levar takeaway
table
  en table seat seats seating
  es mesa asiento
  fr table siège place
  de tisch sitzplatz plätze
  it tavolo posto posti
  pt mesa lugar
room
  en room bedroom rooms
  es habitación cuarto sala
  fr chambre pièce salle
  de zimmer raum räume
  it camera stanza sala
  pt quarto sala
bed
  en bed sleep
  es cama dormir
  fr lit dormir
  de bett schlafen
  it letto dormire
  pt cama dormir
checkin
  en check-in arrival arrive
  es llegada entrada check-in
  fr arrivée check-in
  de check-in anreise ankunft
  it check-in arrivo pronto
  pt check-in chegada
checkout
  en check-out departure leave
  es salida check-out
  fr départ check-out
  de check-out abreise
  it check-out partenza lasciare
  pt check-out saída
towel
  en towel towels linen sheets
  es toalla toallas sábanas
  fr serviette draps linge
  de handtuch handtücher bettwäsche
  it asciugamano asciugamani lenzuola
  pt toalha toalhas lençóis
heating
  en heating heat air-conditioning
  es calefacción aire
  fr chauffage climatisation
  de heizung klimaanlage
  it riscaldamento condizionata
  pt aquecimento ar-condicionado
pool
  en pool swim swimming
  es piscina nadar
  fr piscine nager
  de schwimmbad pool schwimmen
  it piscina nuotare
  pt piscina nadar
`
