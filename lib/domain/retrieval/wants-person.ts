import { LANGUAGES, type Language } from "./schema.ts"
import { fold, words } from "./words.ts"

/** Longer messages tell a story, and their sentences are looked at one by one. */
const LONGEST = 240

// How a person is asked for, in folded words with single spaces. Two ways each: whole utterances, and words that do so
// wherever they stand.
const WISHES: Record<Language, { whole: RegExp; within: RegExp }> = {
  en: {
    whole:
      /^(please )?(a |an )?((real|live|actual) )?(human|human being|person|agent|representative|rep|operator|human (agent|support|operator|being)|support agent|customer (service|support|care)( agent| representative)?|call ?back)( please| pls| now| asap)*$/,
    within:
      /\b((talk|speak|chat|talking|speaking) ((directly|live|now|again) )?(to|with)|(connect|transfer|pass|switch|hand|put) (me|us) ((over|through|on|back|directly) )?(to|with)|get (me|hold of|in touch with|through to)|give me|in touch with|escalate( this| me| it)? to) (a |an |the |some |any |one of )?(your )?((real|live|actual|human|physical|support|sales|service) )*(human|humans|person|people|someone|somebody|anyone|anybody|agents?|representatives?|reps?|operators?|advis[eo]rs?|employees?|colleagues?|managers?|supervisors?|staff|team|(customer )?(service|support|care|sales))\b|\b(want|need|prefer|like|get|have|is there) (a |an |any |some )?((real|live|actual) (human|person|agent|people|operator)|human)\b|\b(someone|somebody|anyone|anybody|person|human) (i|we|that i|to) (can |could |may )?(talk|speak|chat|call)\b|\b(someone|somebody|anyone|anybody|you|they|team|please|to|just) (please )?(call|phone|ring|contact) (me|us)\b|^(please )?(call|phone|ring) me\b|\b(request|want|need|like|get|arrange|book) (a )?(call ?back|phone call|call from)\b|\b(don t|dont|not|hate|stop) (want |wanna |to |like ){0,3}(talk|talking|speak|speaking|chat) (to |with )(a |this |the |any )?(bots?|robots?|machines?|chatbots?)\b/,
  },
  es: {
    whole:
      /^(por favor )?(un |una |con un |con una )?(humano|humana|persona|persona real|agente|operador|operadora|representante|asesor|asesora|atencion al cliente|agente humano)( por favor| ya| ahora)*$/,
    within:
      /\b(hablar|hable|hablo|chatear|comunicarme|comuniqueme|comunicar|contactar|conectarme|pasarme|paseme|pasame|transferirme|transfierame|poneme|ponme|pongame|derivarme|atienda|atiende|atenderme|escribir) (directamente |ya )?(con |a )?(un |una |el |la |algun |alguna |alguno de )?(ser |agente )?(humano|humana|persona|personas|alguien|agente|operador|operadora|representante|asesor|asesora|empleado|empleada|encargado|encargada|responsable|compañero|companero|equipo|soporte|atencion al cliente|servicio al cliente|gente)\b|\b(quiero|necesito|prefiero|hay) (a |con )?(un |una )?(humano|persona (real|de verdad)|agente humano|alguien real)\b|\b(alguien|persona) (con quien|con la que|con el que) (pueda |puedo )?hablar\b|\b(llamenme|llamame|llameme|me (pueden|puede|podeis|podrian|podria) (llamar|telefonear)|me llame|me llamen|que me llamen|devolver(me)? la llamada|devuelvanme la llamada|pueden llamarme|puede llamarme|podrian llamarme|puede alguien llamarme)\b|\bno quiero hablar con (un |una |el |la )?(bot|robot|maquina|chatbot)\b/,
  },
  fr: {
    whole:
      /^(s il (vous|te) plait )?(un |une )?(vrai |vraie |veritable )?(humain|etre humain|personne|personne reelle|agent|conseiller|conseillere|operateur|operatrice|service client|representant)( s il (vous|te) plait| svp| stp| maintenant)*$/,
    within:
      /\b(parler|discuter|echanger|communiquer|joindre|contacter|passer|passez|passe|mettre en relation|mettez|transferer|transferez|ecrire|avoir) (moi |directement )?(a |avec |au |en relation avec )?(un |une |le |la |l |quelqu |votre |vos |des )?(vrai |vraie |veritable )?(etre )?(humain|humaine|personne|un|agent|conseiller|conseillere|operateur|operatrice|representant|responsable|collaborateur|employe|collegue|equipe|service client|support|gens)\b|\b(je veux|je voudrais|j aimerais|il me faut|besoin d|je prefere|y a t il) (un |une )?(vrai |vraie )?(humain|personne reelle|vraie personne|etre humain)\b|\b(quelqu un|une personne|un humain) (a qui|avec qui) (parler|je)\b|\b(rappelez moi|appelez moi|rappelle moi|me rappeler|m appeler|me telephoner|que (quelqu un|vous|l on) me rappel\w*|etre rappele\w*)\b|\b(pas|plus) parler (a|avec) (un |une |le |la )?(bot|robot|machine|chatbot)\b/,
  },
  de: {
    whole:
      /^(bitte )?(ein |eine |einen |mit einem |mit einer )?(echter |echten |echte |richtiger |richtigen )?(mensch|menschen|person|mitarbeiter|mitarbeiterin|kundendienst|kundenservice|kundenberater|berater|agent|operator|ansprechpartner|ruckruf)( bitte| jetzt| sofort)*$/,
    within:
      /\b(mit|zu|an|bei) (einem|einer|einen|eine|dem|der|den|jemand|jemandem|euch|ihnen|irgendjemand|irgendjemandem)( von (euch|ihnen))?( echten| richtigen| realen| menschlichen| lebenden| lebendigen)* ?(menschen|mensch|person|mitarbeiter|mitarbeiterin|kollegen|kollegin|berater|beraterin|kundenberater|ansprechpartner|kundenservice|kundendienst|support|chef|team|agenten|operator|)( personlich| direkt)? ?(\S+ ){0,2}(sprechen|reden|chatten|telefonieren|verbinden|verbunden( werden)?|weitergeleitet( werden)?|schreiben)( bitte| kann| darf)?$|\b(sprechen|reden|verbinden sie mich|verbinde mich|sprich|sprechen sie) (bitte )?mit (einem|einer|jemandem|jemand|dem|der)( echten| richtigen| menschlichen)* ?(menschen|person|mitarbeiter|mitarbeiterin|berater|kundenservice|kundendienst|support|)\b|\b(will|mochte|brauche|hatte gern\w*|gibt es) (einen |eine |ein )?(echten |echte |richtigen |richtige )(menschen|person|mitarbeiter|ansprechpartner\w*)\b|\b(einen|nen) menschen\b|\b(ruft|rufen sie|ruf|ruft ihr) (mich|uns|mir) (bitte )?(\S+ )?(an|zuruck)\b|\b(mich|uns) (bitte )?(\S+ ){0,2}(anrufen|zuruckrufen|kontaktieren)\b|\b(ruckruf|zuruckgerufen) ?(bitte|anfordern|wunsche|erbeten|werden)?\b|\bnicht mit (einem |einer |ner |nem |dem |der )?(bot|roboter|maschine|chatbot|computer)\b/,
  },
  it: {
    whole:
      /^(per favore )?(un |una |con un |con una )?(vero |vera )?(umano|persona|persona (reale|vera)|essere umano|operatore|operatrice|agente|consulente|assistenza clienti|servizio clienti)( per favore| adesso| subito)*$/,
    within:
      /\b(parlare|parlo|chattare|contattare|comunicare|passarmi|passami|mi passi|mettermi in contatto|trasferirmi|collegarmi|scrivere) (direttamente )?(con |a |al |in contatto con )?(un |una |il |la |l |qualche |qualcuno |uno di )?(vero |vera )?(essere )?(umano|umana|persona|qualcuno|operatore|operatrice|agente|consulente|rappresentante|responsabile|addetto|collega|voi|assistenza|servizio clienti|di voi|dello staff|staff)\b|\b(voglio|vorrei|mi serve|ho bisogno di|preferisco|c e) (un |una )?(umano|persona (vera|reale)|vera persona|operatore umano|essere umano)\b|\b(qualcuno|una persona) con cui (possa |posso |poter )?parlare\b|\b(chiamatemi|chiamami|richiamatemi|richiamami|mi chiami|mi richiami|(puo|potete|potrebbe|potreste) (qualcuno )?(chiamarmi|richiamarmi|telefonarmi)|mi (puo|potete|potrebbe) (chiamare|richiamare|telefonare)|essere richiamat[oa]|qualcuno (mi )?(puo )?(chiami|richiami|chiamarmi|richiamarmi))\b|\bnon voglio parlare con (un |una |il |la )?(bot|robot|macchina|chatbot)\b/,
  },
  pt: {
    whole:
      /^(por favor )?(um |uma |com um |com uma )?(humano|pessoa|pessoa (real|de verdade)|ser humano|atendente|agente|operador|operadora|representante|atendimento (ao cliente|humano)|atendente humano)( por favor| agora| ja)*$/,
    within:
      /\b(falar|falo|conversar|contactar|contatar|comunicar|passar|passe|transferir|transfira|ligar|escrever|encaminhar|atendido por) (me )?(diretamente |directamente )?(com |a |para |ao )?(um |uma |o |a |algum |alguma |alguem do |alguem da )?(ser )?(humano|humana|pessoa|pessoas|alguem|atendente|agente|operador|operadora|representante|consultor|consultora|responsavel|funcionario|funcionaria|gerente|equipe|equipa|suporte|atendimento)\b|\b(quero|preciso de|preciso|prefiro|ha|tem) (um |uma )?(humano|pessoa (real|de verdade)|atendente( humano)?|ser humano)\b|\b(alguem|pessoa) com quem (eu )?(possa |posso )?(falar|conversar)\b|\b(me liguem|me ligue|liguem me|ligue me|ligar me|(podem|pode|poderia|poderiam) (me )?(alguem )?(ligar|telefonar|retornar)( para mim| me| de volta)?|alguem (pode )?(me )?ligar|retornem? a (minha )?(ligacao|chamada)|ser contactad[oa])\b|\bnao quero falar com (um |uma |o |a )?(bot|robo|maquina|chatbot)\b/,
  },
}

/** The language in which a sentence asks for a person instead of the bot, or undefined. `preferred` is tried first. */
export function wantsPerson(text: string, preferred: Language): Language | undefined {
  if (text.length > LONGEST) return undefined
  const said = words(text)
    .map((word) => fold(word.text))
    .join(" ")
  const order = [preferred, ...LANGUAGES.filter((language) => language !== preferred)]
  return order.find((language) => WISHES[language].whole.test(said) || WISHES[language].within.test(said))
}
