import { inLanguage } from "../in-language.ts"

export const landing = /* @__PURE__ */ inLanguage("landing", {
  signIn: "Sign in",
  signUp: "Sign up",
  promise: "A chatbot that answers from your own content",
  lead: "Point it at your website or drop in your documents. Your visitors get answers with the sentence they come from, at any hour.",
  website: "Your website",
  websitePlaceholder: "www.example.com",
  websiteInvalid: "Enter a web address such as www.example.com.",
  start: "Create your bot",
  startNote: "First an account, then your bot. It takes two minutes.",
  product: "How it looks",
  facts: [
    {
      title: "Answers with their source",
      text: "Every answer quotes your own text, word for word, and one click opens the passage it came from.",
    },
    {
      title: "Live in minutes",
      text: "Add a website, a PDF or a text, ask it a few questions, and connect it to your product.",
    },
    {
      title: "It says when it does not know",
      text: "Where your content has no answer, the bot says that instead of inventing one.",
    },
  ],
  demo: {
    bot: "Harbour Bikes",
    question: "Can I bring a rented bike back on Sunday?",
    answer:
      "Yes. You can return a bike on any day until **8 pm**, Sundays included [1]. After closing time, lock it at the rack by the door and drop the key in the box [2].",
    sources: [
      {
        name: "Rental terms.pdf",
        heading: "Returning a bike",
        page: 2,
        quote: "Bikes may be returned every day, Sundays and holidays included, until 8 pm.",
        before: "The rental period is agreed at pick-up. ",
        after: " Late returns are charged by the hour.",
      },
      {
        name: "harbourbikes.example/opening-hours",
        heading: "After hours",
        page: null,
        quote: "Lock the bike at the rack by the door and drop the key in the box.",
        before: "We are closed after 8 pm. ",
        after: " We check it every morning at 7.",
      },
    ],
    followUp: "And if it rains?",
  },
  footer: "More",
  legal: { support: "Support", imprint: "Imprint", terms: "Terms" },
  privacy: "Privacy",
  rights: (name: string, year: number) => `© ${year} ${name}`,
})
