import { LANGUAGES, type Language } from "./schema.ts"
import { fold, words } from "./words.ts"

export type SmallTalk = "greeting" | "thanks" | "goodbye" | "identity" | "feeling"

// Whole utterances, folded, by language. Anything that asks more than this is a question.
const UTTERANCES: Record<Language, Record<SmallTalk, RegExp>> = {
  en: {
    greeting:
      /^(hi|hello|hey|hiya|greetings|good (morning|afternoon|evening|day))( there| everyone| all| bot)?$/,
    thanks:
      /^(ok |okay |great |perfect )?(thanks|thank you|thx|cheers|ty)( so much| very much| a lot| for your help)?$/,
    goodbye: /^(ok )?(bye|goodbye|bye bye|see you( later| soon)?|have a (nice|good|great) day)$/,
    identity:
      /^(who|what) (are|r) (you|u)$|^are you (a |an )?(human|robot|bot|ai|real person|person)$|^what (can|do) you do$|^what is your name$|^how can you help( me)?$/,
    feeling: /^how (are|r) (you|u)( doing| today)*$|^what is up$|^whats up$/,
  },
  es: {
    greeting:
      /^(hola|buenas|buenos dias|buenas tardes|buenas noches|que tal)( a todos| buenas| buenos dias)?$/,
    thanks: /^(ok |vale |perfecto )?(muchas |mil )?gracias( por (todo|tu ayuda|su ayuda))?$/,
    goodbye: /^(adios|hasta (luego|pronto|manana)|chao|nos vemos)$/,
    identity:
      /^quien (eres|es usted)$|^(eres|es usted) (un |una )?(humano|robot|bot|persona|ia)$|^que (puedes|puede) hacer$|^como te llamas$|^en que (me )?puedes ayudar(me)?$/,
    feeling: /^como (estas|esta usted|te va)( hoy)?$/,
  },
  fr: {
    greeting: /^(bonjour|salut|bonsoir|coucou|allo)( a tous| monsieur| madame)?$/,
    thanks: /^(ok |super |parfait )?merci( beaucoup| bien| a vous| pour (tout|votre aide|ton aide))?$/,
    goodbye: /^(au revoir|a bientot|a plus( tard)?|bonne (journee|soiree|nuit)|adieu)$/,
    identity:
      /^(qui (es tu|etes vous)|tu es qui|vous etes qui)$|^(es tu|etes vous|tu es|vous etes) (un |une )?(humain|robot|bot|ia|personne)$|^que (peux tu|pouvez vous) faire$|^comment (t appelles tu|vous appelez vous)$/,
    feeling: /^(comment )?(ca va|allez vous|vas tu)( bien)?$/,
  },
  de: {
    greeting: /^(hallo|hi|hey|moin|servus|gruss gott|gruezi|guten (morgen|tag|abend))( zusammen| alle)?$/,
    thanks:
      /^(ok |super |prima )?(danke|vielen dank|herzlichen dank|besten dank|dankeschon)( schon| sehr| vielmals| fur (die|ihre|deine) hilfe)?$/,
    goodbye: /^(tschuss|tschus|ciao|auf wiedersehen|bis (bald|spater|dann)|schonen tag( noch)?)$/,
    identity:
      /^wer (bist du|sind sie)$|^(bist du|sind sie) (ein |eine )?(mensch|roboter|bot|ki|person)$|^was (kannst du|konnen sie)( tun)?$|^wie heis(s)?t du$|^wie heissen sie$/,
    feeling: /^wie geht( e)?s( dir| ihnen)?( heute)?$|^wie geht es (dir|ihnen)( heute)?$/,
  },
  it: {
    greeting: /^(ciao|salve|buongiorno|buonasera|buon giorno|buona sera|buon pomeriggio)( a tutti)?$/,
    thanks:
      /^(ok |perfetto )?(grazie|molte grazie|tante grazie|grazie mille)( mille| tante| per (tutto|l aiuto))?$/,
    goodbye: /^(arrivederci|a presto|addio|buona (giornata|serata|notte)|ci vediamo)$/,
    identity:
      /^chi (sei|e lei)$|^(sei|lei e) (un |una )?(umano|robot|bot|persona|ia)$|^(che )?cosa (puoi|sai|puo) fare$|^come (ti chiami|si chiama)$/,
    feeling: /^come (stai|sta|va)( oggi)?$/,
  },
  pt: {
    greeting: /^(ola|oi|bom dia|boa tarde|boa noite|e ai)( a todos| pessoal| tudo bem)?$/,
    thanks:
      /^(ok |perfeito )?(muito )?(obrigado|obrigada|valeu|agradecido|agradecida)( pela ajuda| por tudo)?$/,
    goodbye: /^(tchau|adeus|ate (logo|breve|mais|amanha))$/,
    identity:
      /^quem (e voce|es tu|e o senhor)$|^(voce e|es) (um |uma )?(humano|robo|bot|pessoa|ia)$|^o que (voce )?(pode|sabe) fazer$|^qual e (o )?(seu|teu) nome$/,
    feeling: /^(como (vai|esta|estas)( voce)?|tudo (bem|bom))$/,
  },
}

export interface Recognised {
  kind: SmallTalk
  language: Language
}

/** Recognises an utterance that asks nothing of the documents. Several languages may fit; `preferred` goes first. */
export function smallTalk(text: string, preferred: Language): Recognised | undefined {
  if (text.length > 80) return undefined
  const said = words(text.replace(/what's/gi, "what is"))
    .map((word) => fold(word.text))
    .join(" ")
  const order = [preferred, ...LANGUAGES.filter((language) => language !== preferred)]
  for (const language of order) {
    for (const kind of ["greeting", "thanks", "goodbye", "identity", "feeling"] as const) {
      if (UTTERANCES[language][kind].test(said)) return { kind, language }
    }
  }
  return undefined
}
