import { recently } from "../../core/recently.ts"
import { withoutCourtesies } from "./courtesies.ts"
import { LANGUAGES, type Language } from "./schema.ts"
import { fold, words } from "./words.ts"

export type SmallTalk = "greeting" | "thanks" | "goodbye" | "identity" | "feeling" | "help"

// Whole utterances, folded, by language. Anything that asks more than this is a question.
const UTTERANCES: Record<Language, Record<SmallTalk, RegExp>> = {
  en: {
    greeting:
      /^(hi|hello|hey|hiya|greetings|good (morning|afternoon|evening|day))( there| everyone| all| bot)?$/,
    thanks:
      /^(ok |okay |great |perfect )?(thanks|thank you|thx|cheers|ty)( so much| very much| a lot| for your help)?$/,
    goodbye: /^(ok )?(bye|goodbye|bye bye|see you( later| soon)?|have a (nice|good|great) day)$/,
    identity:
      /^(who|what) (are|r) (you|u)$|^are you (a |an )?(human|robot|bot|ai|real person|person)$|^what is your name$|^who am i (talking|speaking|chatting) (to|with)$/,
    feeling: /^how (are|r) (you|u)( doing| today)*$|^what is up$|^whats up$/,
    help: /^(please )?(what|how) (can|do|could) (you|u|i) (do|know|help|help me|help me with|help with|ask|ask you|ask you about|tell me|answer)( for me| about| here)?$|^(what|which) (topics|subjects|things|questions|kind of questions) (can|do) (you|i) \w+( you| about| me)?( about)?$|^(i need |need )?(some )?help( me)?( please)?$|^what are you (good )?for$|^what do you know about$/,
  },
  es: {
    greeting:
      /^(hola|buenas|buenos dias|buenas tardes|buenas noches|que tal)( a todos| buenas| buenos dias)?$/,
    thanks: /^(ok |vale |perfecto )?(muchas |mil )?gracias( por (todo|tu ayuda|su ayuda))?$/,
    goodbye: /^(adios|hasta (luego|pronto|manana)|chao|nos vemos)$/,
    identity:
      /^quien (eres|es usted)$|^(eres|es usted) (un |una )?(humano|robot|bot|persona|ia)$|^como te llamas$|^con quien hablo$/,
    feeling: /^como (estas|esta usted|te va)( hoy)?$/,
    help: /^(en|con) que (me )?(puedes|puede|podrias) ayudar(me)?$|^que (puedes|puede|sabes) (hacer|contarme|responder)$|^que (te )?puedo preguntar(te)?$|^(necesito )?ayuda( por favor)?$|^de que (temas )?sabes$/,
  },
  fr: {
    greeting: /^(bonjour|salut|bonsoir|coucou|allo)( a tous| monsieur| madame)?$/,
    thanks: /^(ok |super |parfait )?merci( beaucoup| bien| a vous| pour (tout|votre aide|ton aide))?$/,
    goodbye: /^(au revoir|a bientot|a plus( tard)?|bonne (journee|soiree|nuit)|adieu)$/,
    identity:
      /^(qui (es tu|etes vous)|tu es qui|vous etes qui)$|^(es tu|etes vous|tu es|vous etes) (un |une )?(humain|robot|bot|ia|personne)$|^comment (t appelles tu|vous appelez vous)$/,
    feeling: /^(comment )?(ca va|allez vous|vas tu)( bien)?$/,
    help: /^(en|a) quoi (peux tu|pouvez vous|tu peux|vous pouvez) m aider$|^(comment|en quoi) (peux tu|pouvez vous|tu peux|vous pouvez) m aider$|^que (peux tu|pouvez vous|sais tu|savez vous) (faire|me dire)$|^que puis je (te |vous )?demander$|^(j ai besoin d )?aide( s il vous plait| svp)?$|^aidez moi$/,
  },
  de: {
    greeting: /^(hallo|hi|hey|moin|servus|gruss gott|gruezi|guten (morgen|tag|abend))( zusammen| alle)?$/,
    thanks:
      /^(ok |super |prima )?(danke|vielen dank|herzlichen dank|besten dank|dankeschon)( schon| sehr| vielmals| fur (die|ihre|deine) hilfe)?$/,
    goodbye: /^(tschuss|tschus|ciao|auf wiedersehen|bis (bald|spater|dann)|schonen tag( noch)?)$/,
    identity:
      /^wer (bist du|sind sie)$|^(bist du|sind sie) (ein |eine )?(mensch|roboter|bot|ki|person)$|^wie heis(s)?t du$|^wie heissen sie$/,
    feeling: /^wie geht( e)?s( dir| ihnen)?( heute)?$|^wie geht es (dir|ihnen)( heute)?$/,
    help: /^(wobei|womit|wie) (kannst|konnen) (du|sie) (mir )?(helfen|behilflich sein)$|^was (kannst du|konnen sie|weisst du|wissen sie)( tun| alles| machen| mir sagen| alles beantworten)?$|^was kann ich (dich |sie )?fragen$|^hilfe( bitte)?$|^ich brauche hilfe$/,
  },
  it: {
    greeting: /^(ciao|salve|buongiorno|buonasera|buon giorno|buona sera|buon pomeriggio)( a tutti)?$/,
    thanks:
      /^(ok |perfetto )?(grazie|molte grazie|tante grazie|grazie mille)( mille| tante| per (tutto|l aiuto))?$/,
    goodbye: /^(arrivederci|a presto|addio|buona (giornata|serata|notte)|ci vediamo)$/,
    identity:
      /^chi (sei|e lei)$|^(sei|lei e) (un |una )?(umano|robot|bot|persona|ia)$|^come (ti chiami|si chiama)$/,
    feeling: /^come (stai|sta|va)( oggi)?$/,
    help: /^(in |con )?(che )?cosa (mi )?(puoi|puo|sai|potete) (aiutare|aiutarmi|fare|dirmi|rispondere)$|^come (mi )?(puoi|puo) aiutar(e|mi)$|^(che )?cosa posso chiedere?(ti|le)?$|^(ho bisogno di )?aiuto( per favore)?$|^in (che )?cosa puoi essermi utile$/,
  },
  pt: {
    greeting: /^(ola|oi|bom dia|boa tarde|boa noite|e ai)( a todos| pessoal| tudo bem)?$/,
    thanks:
      /^(ok |perfeito )?(muito )?(obrigado|obrigada|valeu|agradecido|agradecida)( pela ajuda| por tudo)?$/,
    goodbye: /^(tchau|adeus|ate (logo|breve|mais|amanha))$/,
    identity:
      /^quem (e voce|es tu|e o senhor)$|^(voce e|es) (um |uma )?(humano|robo|bot|pessoa|ia)$|^qual e (o )?(seu|teu) nome$/,
    feeling: /^(como (vai|esta|estas)( voce)?|tudo (bem|bom))$/,
    help: /^(em|com) (o )?que (voce )?(pode|podes) (me )?ajudar(me)?$|^como (voce )?(pode|podes) (me )?ajudar$|^o que (voce )?(pode|sabe|podes) (fazer|responder|me dizer)$|^o que posso (te )?perguntar$|^(preciso de )?ajuda( por favor)?$/,
  },
}

export interface Recognised {
  kind: SmallTalk
  language: Language
}

/**
 * Recognises a message that asks nothing of the documents: one such utterance, or courtesies one after the other, of
 * which the last decides. Several languages may fit; `preferred` goes first.
 */
export const smallTalk = recently(recognise)

function recognise(text: string, preferred: Language): Recognised | undefined {
  if (text.length > LONGEST) return undefined
  const said = words(text.replace(/what's|\bwhats\b/gi, "what is")).map((word) => fold(word.text))
  const whole = utterance(said.join(" "), preferred)
  if (whole) return whole
  const asked = withoutCourtesies(text)
  if (asked && asked !== text.trim()) return recognise(asked, preferred)
  if (asked) return undefined
  // "Ok thanks, bye": the longest end of it that is an utterance of its own.
  for (let from = 1; from < said.length; from++) {
    const last = utterance(said.slice(from).join(" "), preferred)
    if (last) return last
  }
  return undefined
}

const LONGEST = 80
const KINDS = ["greeting", "thanks", "goodbye", "identity", "feeling", "help"] as const

function utterance(said: string, preferred: Language): Recognised | undefined {
  for (const language of [preferred, ...LANGUAGES.filter((each) => each !== preferred)]) {
    const kind = KINDS.find((each) => UTTERANCES[language][each].test(said))
    if (kind) return { kind, language }
  }
  return undefined
}
