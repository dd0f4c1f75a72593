import type { StartStep } from "#lib/domain/start/schema.ts"
import { inLanguage } from "../in-language.ts"

/** The guided start of a new account. */
export const start = /* @__PURE__ */ inLanguage("start", {
  title: "Set up your bot",
  purpose:
    "From your own pages to an answer on your site. You can stop anywhere and go on later, on any device.",
  later: "Do this later",
  steps: "Steps of the guided start",
  step: (number: number, all: number) => `Step ${number} of ${all}`,
  done: "Done",
  names: {
    content: "Your content",
    questions: "Try it",
    colours: "Colours",
    site: "Your site",
  } satisfies Record<Exclude<StartStep, "done">, string>,
  back: "Back",
  skip: "Skip this step",
  next: "Next",
  finish: "Finish",
  moving: "One moment",
  content: {
    title: "What should your bot know?",
    text: "Give it your website, or drop files. It answers from these alone, and quotes them.",
    more: "Add more",
    website: "Your website",
    websiteHelp: (most: number) =>
      most === 1
        ? "One page is read now. You can add more under Knowledge."
        : `Up to ${most} public pages are read now. You can read more of it later under Knowledge.`,
    read: "Read website",
    reading: "Adding the website",
    or: "or",
    write: "No website and no files? Write down what visitors ask about.",
    list: "What your bot reads",
    ask: "Ask it something",
    nothing: "Nothing is read yet. You can also skip this step.",
    pages: "Pages",
    refused: "Your plan has no room for a bot",
    advice: {
      robots:
        "The website keeps programs out. Whoever runs it can allow them in robots.txt; until then, drop the same content as files, or paste its text below.",
      noText:
        "The page may be made of pictures, or drawn by scripts. Try another page of it, such as the one with your prices, or paste its text below.",
      unreachable:
        "Open the address in a private window. If it shows there, try again; if it does not, check its spelling, or paste the text below.",
      file: "Open the file, save it anew as PDF, DOCX or TXT, and drop that one. Or paste its text below.",
    },
  },
  questions: {
    title: "Ask it, and make it better",
    text: "These questions come from your content. The numbers in an answer open the place it is quoted from.",
    noQuestions: "Ask what a visitor would ask. The numbers in an answer open the place it is quoted from.",
    hints: [
      "Ask one of the questions, or your own.",
      "Open a number to read the quote in its source.",
      "Not how you would say it? Choose “Correct this answer”: your words are used from the next question on.",
    ],
    correct: "Correct this answer",
    corrected: "Learned. It is asked once more.",
    empty: {
      title: "There is nothing to ask about yet",
      text: "As soon as one page or file is read, you can try your bot here.",
      action: "Add content",
    },
    still: {
      title: "It is still reading",
      text: "The first answers are possible in a moment. This page goes on by itself.",
    },
    language: (language: string) =>
      `Your content is in ${language}, so the bot speaks ${language}. You can change that in its settings.`,
  },
  colours: {
    title: "Make it look like you",
    text: "The colour of the button and of your visitors’ messages. Texts on it stay readable in every shade.",
    found: "From your website",
    use: (colour: string) => `Use ${colour}`,
    unknown: "No colours of a website are known, so these are the colours your account came with.",
  },
  site: {
    title: "Show it to your visitors",
    text: "Paste this line before </body> of every page. Help for WordPress, Shopify and others is on the bot’s page Channels.",
    guide: "Where do I paste it?",
    page: "No website? Share the bot’s own page instead: switch it on under Channels.",
    pageAction: "Set up the page",
  },
})
