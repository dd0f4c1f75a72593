/** Questions written without looking at how they are compared: ways to ask a taught question, and others that are near. */
export const HELD_OUT = [
  {
    language: "en",
    taught: "How long does the battery last?",
    same: [
      "How long does a battery last?",
      "how long do the batteries last",
      "Battery life: how long does it last?",
      "What is the battery life?",
    ],
    other: [
      "How long does the battery take to charge?",
      "How much does the battery cost?",
      "How long is the battery?",
      "Does the battery last in the cold?",
      "How do I replace the battery?",
    ],
  },
  {
    language: "en",
    taught: "Can I bring my dog to the hotel?",
    same: [
      "Could I bring my dog to the hotel?",
      "Can we bring dogs to your hotel?",
      "Is it possible to bring a dog to the hotel?",
      "Are dogs allowed?",
    ],
    other: [
      "Can I bring my cat to the hotel?",
      "Can I bring my dog to the restaurant of the hotel?",
      "How much is it to bring my dog to the hotel?",
      "Can I bring children to the hotel?",
      "Is the hotel far?",
    ],
  },
  {
    language: "en",
    taught: "Who do I contact about a damaged parcel?",
    same: ["Who should I contact about damaged parcels?", "who do i contact for a damaged parcel"],
    other: [
      "Who do I contact about a lost parcel?",
      "When do I report a damaged parcel?",
      "Who damaged my parcel?",
      "What is a damaged parcel worth?",
    ],
  },
  {
    language: "en",
    taught: "Do you offer student discounts?",
    same: [
      "Are student discounts offered?",
      "Do you offer a discount for students?",
      "Is there a student discount?",
    ],
    other: [
      "Do you offer senior discounts?",
      "How much is the student discount?",
      "Do you offer discounts?",
      "Do students get free shipping?",
    ],
  },
  {
    language: "de",
    taught: "Wann kommt meine Lieferung an?",
    same: [
      "wann kommt die lieferung an",
      "Wann kommen Lieferungen an?",
      "Wann wird meine Lieferung ankommen?",
    ],
    other: [
      "Wo kommt meine Lieferung an?",
      "Wann kommt meine Rechnung an?",
      "Warum kommt meine Lieferung nicht an?",
      "Wie viel kostet meine Lieferung?",
    ],
  },
  {
    language: "de",
    taught: "Gibt es einen Parkplatz?",
    same: ["Haben Sie Parkplätze?", "gibt es parkplätze", "Gibt es bei Ihnen einen Parkplatz?"],
    other: [
      "Gibt es einen Spielplatz?",
      "Was kostet der Parkplatz?",
      "Wie groß ist der Parkplatz?",
      "Wo ist der Parkplatz?",
    ],
  },
  {
    language: "fr",
    taught: "Comment modifier mon mot de passe ?",
    same: [
      "comment modifier le mot de passe",
      "Comment puis-je modifier mon mot de passe ?",
      "Je voudrais modifier mon mot de passe, comment faire ?",
    ],
    other: [
      "Comment modifier mon adresse ?",
      "Pourquoi modifier mon mot de passe ?",
      "Quand dois-je modifier mon mot de passe ?",
      "J'ai oublié mon mot de passe",
    ],
  },
  {
    language: "es",
    taught: "¿Cuánto tarda el envío a Canarias?",
    same: [
      "cuanto tarda el envio a canarias",
      "¿Cuánto tardan los envíos a Canarias?",
      "¿Cuánto tiempo tarda un envío a Canarias?",
    ],
    other: [
      "¿Cuánto cuesta el envío a Canarias?",
      "¿Cuánto tarda el envío a Baleares?",
      "¿Cuánto tarda el envío desde Canarias?",
      "¿Hacen envíos a Canarias?",
    ],
  },
  {
    language: "it",
    taught: "Accettate animali?",
    same: ["accettate gli animali", "Gli animali sono accettati?"],
    other: [
      "Accettate carte di credito?",
      "Quanto costano gli animali?",
      "Accettate animali di grossa taglia?",
      "Non accettate animali?",
    ],
  },
  {
    language: "pt",
    taught: "Posso trocar o produto na loja?",
    same: [
      "posso trocar um produto na loja",
      "Posso trocar produtos na loja?",
      "É possível trocar o produto na loja?",
    ],
    other: [
      "Posso comprar o produto na loja?",
      "Quando posso trocar o produto na loja?",
      "Posso trocar o produto sem nota?",
      "Onde posso trocar o produto?",
    ],
  },
]
