import type { NoticeWords } from "./words.ts"

export const en: NoticeWords = {
  title: "Privacy",
  lead: ({ operator, bot }) =>
    bot
      ? `What becomes of what you write to ${bot}.`
      : `What becomes of what you write to bots on ${operator}.`,
  glance: {
    where: "Where it goes",
    stays: "Stays on this server",
    stayFact: "No text leaves it to be answered.",
    leaves: (names) => `Questions go to ${names}`,
    long: "How long it is kept",
    days: (days) => `${days} days after the last message`,
    erase: "Taking it away",
    eraseFact: "Download or delete it in the chat's menu at any time.",
  },
  who: {
    title: "Who is responsible",
    text: ({ operator, bot, client }) =>
      client
        ? [
            `${bot} is run by ${client}, who decides what it is for.`,
            `${operator} provides the service for ${client}.`,
          ]
        : [
            bot
              ? `${bot} is run by ${operator}.`
              : `${operator} runs this service. A bot on a website is run by the owner of that website.`,
          ],
  },
  ai: {
    title: "You talk to an AI",
    text: [
      "Answers come from an AI system, not from a person, and can be wrong. The chat says so before your first message.",
      "Answers that a language model wrote are marked as such; others quote the owner's own texts word for word.",
    ],
  },
  kept: {
    title: "What is kept",
    items: [
      "What you and the bot write, when, and files that you send.",
      "The address and title of the page that you write from, and your language.",
      "What you tell about yourself in a form, such as a name or an e-mail address, and what you agreed to.",
      "Your thumbs up or down.",
      "Your network address is used for some minutes to stop abuse. It is not kept with what you write.",
    ],
  },
  browser: {
    title: "In your browser",
    items: [
      "Before your first message: nothing. No cookie, no storage, no identifier.",
      "From then on: one secret in the storage of the website, so that you find your conversation again. Signing out or deleting the chat removes it.",
      "No tracking, no advertising, no scripts of other companies.",
    ],
  },
  others: {
    title: "Who else receives it",
    nobody: "Nobody: answers are made on this server, and no text leaves it for that.",
    models: (names) => `To be answered, your message goes with the texts that fit it to a model of ${names}.`,
    ownModels: "Answers are made by a model on a server of the operator's own.",
    mail: "If you ask for a transcript by e-mail, a mail server delivers it.",
    storage: "Files that you send are kept in an object storage beside the server.",
    webhooks: (owner) => `Systems of ${owner} are told when there is a conversation, a request or an answer.`,
    noMore: "Nobody else does. Nothing is sold.",
  },
  time: {
    title: "How long",
    text: (days, isOfBot) => [
      `A conversation is deleted ${days} days after its last message, with everything in it.`,
      isOfBot
        ? "Figures without content, such as how many there were, stay."
        : "The owner of a bot may set another time. Figures without content stay.",
    ],
  },
  rights: {
    title: "Your rights",
    items: [
      "See and take along: “Download” in the chat's menu gives you everything in one file.",
      "Have it deleted: “Delete” in the chat's menu removes it at once; a record of numbers remains.",
      "Correct, restrict or object: write to the address below. You may also complain to a data protection authority.",
    ],
  },
  contact: {
    title: "Questions",
    address: "Write to",
    none: (owner) => `Ask ${owner}, by the ways that the website names.`,
  },
}
