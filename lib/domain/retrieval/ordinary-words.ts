import { analyserFor } from "./analyse.ts"
import type { Language } from "./schema.ts"

const list = (text: string) => text.split(/\s+/).filter(Boolean)

/** Words that shape a question more than they name its subject; they count for little. */
const GENERIC: Record<Language, string[]> = {
  en: list(`tell know want need like find explain describe give show please help kind type way thing possible exactly
    anything something information info question much many long often say mean happen work use make take go come offer
    provide available able allow allowed let see look going don really currently usually ever still someone somebody
    people person case event order long list details detail sort bring new one two three business company shop store
    place office receive policy method option anywhere somewhere everywhere nowhere im ive id youre whats wheres hows whos
    theres dont doesnt didnt cant wont isnt arent pls plz hi hey hello quick maybe actually total amount able good best nice
    okay ok sure stuff back till inside outside`),
  es: list(`decir dime saber quiero quisiera necesito necesita puedo podría favor ayuda tipo clase manera forma cosa
    posible información pregunta mucho hacer hago hace hacen hay ofrece ofrecen disponible disponibles existe usar explicar
    gustaría alguien persona personas detalles nuevo nueva pasa ocurre dos tres tienda negocio empresa local debo tengo recibo recibir
    tienen tenéis llevar traer dejar solo quedar gusta obtener conseguir doy dar método opción sitio lado hola buenas rápido`),
  fr: list(`dire dites savoir veux voudrais besoin aimerais puis pourrais aide aider type sorte manière façon chose
    possible information informations question faire fais fait faites proposez offrez disponible disponibles existe
    utiliser expliquer expliquez quelqu'un personne personnes détails nouveau nouvelle passe arrive deux trois magasin
    boutique entreprise dois doit acceptez avez reçois recevoir laisser apporter plaît obtenir moyen option endroit part bonjour salut rapide`),
  de: list(`sagen sag wissen möchte will brauche braucht bitte hilfe helfen art weise sache möglich information
    informationen frage machen mache macht geben bieten anbieten verfügbar nutzen benutzen erklären jemand person personen
    gerne genau eigentlich geht gehen bekomme bekommen einzelheiten neu neue neues passiert passieren kommt kommen zurück zwei drei
    geschäft laden firma betrieb werkstatt habt könnt wollt methode möglichkeit irgendwo hallo kurz mal`),
  it: list(`dire dimmi sapere voglio vorrei bisogno serve aiuto tipo modo maniera cosa possibile informazione informazioni
    domanda fare faccio fa fate offrite offrono disponibile disponibili esiste usare spiegare qualcuno persona persone
    dettagli nuovo nuova succede due tre negozio azienda locale devo avete ricevo ricevere portare lasciare solo piace avere
    ottenere metodo modalità posto parte ciao salve veloce`),
  pt: list(`dizer diga saber quero gostaria preciso precisa ajuda tipo modo maneira forma coisa possível informação
    informações pergunta fazer faço faz fazem oferece oferecem disponível disponíveis existe usar explicar alguém pessoa
    pessoas detalhes novo nova acontece dois três loja empresa negócio devo têm recebo receber levar trazer deixar só gosto obter
    conseguir método opção lugar olá oi rápida são vosso vossa vossos vossas`),
}

const generics = new Map<Language, ReadonlySet<string>>()

/** Whether a word shapes a question more than it names its subject. */
export const isGeneric = (word: string, language: Language): boolean =>
  genericIn(language).has(analyserFor(language).termsOfOnce(word)[0] ?? "")

function genericIn(language: Language): ReadonlySet<string> {
  let generic = generics.get(language)
  if (!generic) {
    const { termsOf } = analyserFor(language)
    generic = new Set(GENERIC[language].flatMap((word) => termsOf(word)))
    generics.set(language, generic)
  }
  return generic
}

// Everyday words that resemble others: a question that has one means it.
const COMMON: Record<Language, string> = {
  en: `thank thanks hello good great best better bad nice real right wrong left sure such said says thing think thought
    well went were word world work man men woman women boy girl home house head hand hair heart heat hole hope host
    bear bean beer boat boot boots bell belt bent bolt bone boss bowl cake cape cart case cast cave coal coat coats coin
    cold cook cool copy core corn crop cure curse dance dare dark date dead deal dear deep desk dirt dive door dose draw
    dress drop dust duty edge else face fact fail fair fall fame farm fear feed feel feet fell felt fire firm five flat
    flow folk food foot four fuel full fund gain game gate gear girl goal gold grow hall hard harm hate hear hero hill
    host idea inch iron item join jump just keen kill king kiss knee land lane last lead leaf lean leg less lift line lion
    lips live load lock look loud love luck mail main male mark mass mate math mean meet mild mile mind mine miss mood
    moon name navy neck nest news nice nine none noon nose note oven owner pack page pain pair palm past path peak pick
    pile pine pink pipe play plot poem pole pond poor pope pork pour pray pull pump pure push race rail rain rank rare
    read real rest rice rich ride ring rise risk road rock role roof root rope rose rule sail salt sand seed seem self
    ship shoe shot shown sick side sign silk sing sink site skin sleep slow snow soap sofa soft soil song soul soup spot
    star step stone store storm story suit swim tail talk tall tape task taste taxi team tell tend tent text than them
    thin tiny tire tone tool tour town toy tree trip true tube tune turn twin type upon vast vote wage wake walk wall warm
    wave weak west wild wind wine wing wire wise wish wood wool yard zero zone beard board chair clock cloud coach coast
    count court cover crash cream crime cross crowd crown dream drive earth eight enemy enjoy enter event extra faith
    favor fence field fight final flame flash fleet flesh flood flour fluid frame fruit glass grade grain grand grant
    grass green guest guide heavy honey horse hotel human juice knife large laugh layer learn light local lucky lunch
    major match medal metal model money mouth movie music nurse ocean offer paint panel paper peace phase piano pilot
    pitch plane plant plate point pound power press pride prize proof queen quiet radio reach ready river rough round
    royal scale scene scope score sense shade shake shape share sharp sheep sheet shelf shell shift shirt shock shore
    short sight skill smile smoke solid sound south space spare speed spend sport staff stage stair stake steam steel
    stick stove style sugar sweet table thank theme thick throw tight tired title tooth total touch tough tower trail
    train treat trend trial tribe trick trust truth twice uncle union value video voice waste watch wheel white whole
    youth time run ruin lots loose pint dose weird wrong`,
  es: `gracias hola bueno buena buenos buenas tarde noche casa cosa caso cama cara carta corte costa campo canto cena
    clase color corto coro cuerpo cura dato dedo diente dulce falta fecha fiesta fin flor fondo forma fuego fuerte gato
    gente gran grande hambre hijo hoja hombre hora hoy isla juego jugo lado largo leche libro libre llave lugar luna luz
    mala malo mano mapa mar masa mesa meta mismo modo moda mujer mundo nada nombre norte nota nube obra ojo oro paga pago
    papel pared parte paso pata pelo pena perro pesca peso pie piel piso plata playa pollo poco polvo pozo puente puerta
    pueblo punto queso ramo rato red regla reina rey rico río roca ropa rosa rojo sal sala salud sano seda sello señor
    señora sol solo sopa sueño suelo taza techo tela tema tiempo tierra tinta toda todo toma torre traje tren turno uva
    vaca vaso vela verde vez viaje vida viejo viento vino vista voz zona`,
  fr: `merci bonjour salut bon bonne bien jour nuit maison chose cas main pied tête yeux homme femme fille fils gens
    monde ville pays rue route porte mur sol toit ciel mer lac bois feu air vent terre eau vin pain lait sel sucre beurre
    viande poisson fruit pomme poire table chaise lit livre page mot nom voix corps cœur bras dos peau robe jupe gant
    sac clé verre tasse plat four riz thé noir blanc rouge vert bleu gris jaune grand petit gros court long haut bas vieux
    neuf beau belle fort fin faim soif peur mal mieux pire vrai faux sûr prêt seul fois part point place côté coin bout
    fond forme sorte genre suite reste cours cour tour jeu joie vie mort loi roi reine dame ami mère père frère sœur`,
  de: `danke hallo guten tag gut gute nacht haus hand hals hose hosen hut herz hemd holz hof horn huhn kind kopf kuh
    kunst land last laut leben lehre leute licht liebe lied links los luft lust macht mal mann mauer maus meer mehl
    mensch messer milch mitte mond mund mut mutter nadel name nase nest netz nord not nuss obst ofen ohr ort paar papier
    pferd platz post puppe rad rand rat rauch recht rede regal regen reich reihe reise rest ring rock rolle rose rot ruf
    ruhe saal sache saft salz sand satz schaf schal schere schiff schlaf schnee schrank schuh schule see seife seil seite
    sessel sinn sohn sonne sorge spiel sport stadt stahl stall stamm stark stein stelle stern stoff stuhl sturm süd tanz
    tasse teig teil teller tier tisch tod ton topf tor traum tuch turm tür uhr ufer vater vieh vogel volk wald wand ware
    wasser weg wein welt werk west wetter wind winter wolf wolke wort wunsch zahl zahn zeit zelt zeug ziel zimmer zoo
    zucker zug`,
  it: `grazie ciao salve buono buona bene giorno notte casa cosa caso mano piede testa occhio uomo donna figlio figlia
    gente mondo città paese via strada porta muro tetto cielo mare lago bosco fuoco aria vento terra acqua vino pane latte
    sale burro carne pesce frutta mela pera tavolo sedia letto libro pagina parola nome voce corpo cuore braccio pelle
    gonna guanto borsa chiave vetro tazza piatto forno riso nero bianco rosso verde blu grigio giallo grande piccolo corto
    lungo alto basso vecchio nuovo bello bella forte fame sete paura male meglio peggio vero falso certo pronto solo volta
    parte punto posto lato angolo fondo forma sorta genere resto corso corte giro gioco gioia vita morte legge re regina
    amico madre padre fratello sorella ora ore otto nove dieci`,
  pt: `obrigado obrigada olá bom boa bem dia noite casa coisa caso mão pé cabeça olho homem mulher filho filha gente
    mundo cidade país via rua porta muro teto céu mar lago bosque fogo ar vento terra água vinho pão leite sal manteiga
    carne peixe fruta maçã pera mesa cadeira cama livro página palavra nome voz corpo coração braço pele saia luva bolsa
    chave vidro xícara prato forno arroz preto branco vermelho verde azul cinza amarelo grande pequeno curto longo alto
    baixo velho novo belo bela forte fome sede medo mal melhor pior certo falso pronto vez parte ponto lugar lado canto
    fundo forma sorte gênero resto curso corte jogo alegria vida morte lei rei rainha amigo mãe pai irmão irmã hora oito
    nove dez até`,
}

const commons = new Map<Language, ReadonlySet<string>>()

/** Whether a word is an everyday one of a language, in whatever form. */
export function isCommon(word: string, language: Language): boolean {
  const { termsOfOnce } = analyserFor(language)
  let known = commons.get(language)
  if (!known) {
    known = new Set(COMMON[language].split(/\s+/).flatMap((each) => termsOfOnce(each)))
    commons.set(language, known)
  }
  return termsOfOnce(word).some((term) => known.has(term))
}
