import { inLanguage } from "../in-language.ts"

/** What can be set on how a bot meets its visitors, by the path of the setting: label, help and placeholder. */
const fields = {
  theme: { label: "Light or dark" },
  position: { label: "Side" },
  offsetX: { label: "From the side", unit: "px" },
  offsetY: { label: "From below", unit: "px" },
  zIndex: {
    label: "Layer",
    help: "Its z-index. Lower it if it covers a menu or a dialog of your site.",
  },
  "launcher.kind": { label: "Button" },
  "launcher.text": { label: "Text on the button", placeholder: "Questions? Ask us" },
  title: { label: "Title", placeholder: "The bot’s name" },
  intro: {
    label: "Welcome text",
    help: "Shown before the first message. Left empty, it is the bot’s welcome message.",
    placeholder: "Hello, what would you like to know?",
  },
  placeholder: { label: "Hint in the input", placeholder: "Write a message" },
  "lead.when": { label: "When to ask" },
  "lead.intro": { label: "Sentence above it", placeholder: "Leave your details and we get back to you." },
  "person.enabled": {
    label: "Visitors can ask for a person",
    help: "The request stands in Conversations, and goes to your webhooks.",
  },
  "person.reply": {
    label: "What they read then",
    help: "Say when to expect an answer.",
    placeholder: "Thank you. We answer by e-mail within one working day.",
  },
  "person.away": {
    label: "What they read outside of these hours",
    help: "Left empty, it is ours, in each visitor’s language. {when} becomes the day and time at which you open next.",
    placeholder: "We are closed. We answer from {when}.",
  },
  "person.route": { label: "Who sees to it" },
  "person.onWish": {
    label: "A visitor says that they want a person",
    help: "In their own words, in any of the six languages.",
  },
  "person.onNotFound": {
    label: "Questions in a row without an answer",
    help: "Left empty, however many there are.",
    placeholder: "Never",
  },
  "person.onRating": { label: "An answer is rated as bad" },
  "person.onWords": {
    label: "A message has one of these words",
    help: "Capitals and accents do not matter. Several words count in a row.",
  },
  "person.onTags": {
    label: "The contact has one of these tags",
    help: "From their first message on that is answered after they were tagged.",
  },
  "consent.required": {
    label: "Ask before the first message",
    help: "What was agreed to, its version and the time are kept with the contact.",
  },
  "consent.text": {
    label: "What they agree to",
    placeholder: "This chat is answered by an AI and stored to improve our service.",
  },
  "consent.link": { label: "Link to your privacy page", placeholder: "https://www.example.com/privacy" },
  "disclosure.text": {
    label: "Sentence",
    help: "Left empty, it is ours, in each visitor’s language.",
    placeholder: "You are talking to an AI. It can make mistakes.",
  },
  "disclosure.offBecause": {
    label: "Reason for leaving it out",
    help: "Recorded with your name and the time.",
    placeholder: "The page around the chat says so already.",
  },
  "proactive.text": { label: "Message", placeholder: "Looking for the right size?" },
  "proactive.afterSeconds": { label: "After", unit: "seconds" },
  "proactive.afterScroll": { label: "Or once scrolled", unit: "% of the page" },
  "budget.perDay": {
    label: "Messages a day",
    help: "Of all visitors together, until midnight UTC.",
    placeholder: "No limit",
  },
  "budget.perVisitorPerDay": { label: "Messages a day for one visitor", placeholder: "No limit" },
  limitText: {
    label: "What is said at a limit",
    placeholder: "Nobody can answer right now. Leave a message and we get back to you.",
  },
  challenge: {
    label: "Proof of work",
    help: "The visitor’s browser solves a small sum, unseen. It makes flooding the bot expensive.",
  },
} as const satisfies Record<string, { label: string; help?: string; placeholder?: string; unit?: string }>

/** The choices of settings that have some, by the path of the setting. */
const choices = {
  theme: {
    auto: "As the visitor’s system",
    light: "Light",
    dark: "Dark",
    page: "As the page around it",
  },
  position: { right: "Right", left: "Left" },
  "launcher.kind": {
    bubble: "Round, with a symbol",
    text: "With a text",
    avatar: "The picture",
    none: "None",
  },
  "person.route": {
    nobody: "Nobody yet: it waits in Conversations",
    team: "A team",
    turn: "The people of a team in turn, without those who are away",
  },
  "lead.when": {
    never: "Never",
    before: "Before the first message",
    unanswered: "When a question could not be answered",
    asked: "When the visitor chooses to",
  },
  challenge: { off: "Off", suspicious: "After something suspicious", always: "For every visitor" },
} as const

const groups = {
  colours: { title: "Colours" },
  place: { title: "Place", text: "Where it stands on the page." },
  launcher: { title: "Button and picture", text: "What opens the chat." },
  texts: { title: "Texts", text: "What is left empty, we fill in each visitor’s language." },
  suggestions: { title: "Suggested questions", text: "Shown before the first message; a click asks them." },
  languages: {
    title: "Languages",
    text: "It speaks the language of the visitor’s browser, if it may. With none chosen, it may speak all.",
  },
  lead: { title: "Contact details", text: "A short form; what is filled in stands with the contact." },
  person: { title: "Talk to a person" },
  hours: {
    title: "Opening hours",
    text: "Outside of them a visitor who asks for a person reads when you are there again.",
  },
  route: { title: "New requests" },
  rules: {
    title: "When the bot asks for a person",
    text: "Once a conversation; it says so, and goes on answering until somebody takes over.",
  },
  consent: { title: "Consent" },
  disclosure: {
    title: "AI disclosure",
    text: "In the EU, people must be told at the start that they talk to an AI.",
  },
  parts: { title: "Parts", text: "What visitors can see and do." },
  proactive: {
    title: "First word",
    text: "A short message beside the button. A visitor sees it once a visit.",
  },
  budget: { title: "Limits", text: "So that nobody can use up your plan." },
}

/** The bot's channels page: the settings of its widget and hosted page. */
export const widget = /* @__PURE__ */ inLanguage("widget", {
  saved: "Saved. Your site shows it within a minute",
  notAllowed: "Your role can look at this but not change it.",
  fields,
  choices,
  groups,
  ownButton: "Open the chat with a button of your own: name it in data-launcher, as shown under Install.",
  colour: {
    own: "A colour of its own",
    ownHelp: "Off, it has the colour of the brand.",
    label: "Colour",
    help: "Buttons, links and the visitor’s messages. Its shades keep their contrast in light and dark.",
  },
  avatar: {
    label: "Picture",
    help: "PNG, JPEG or WebP. It is cut to a square and made small.",
    remove: "Remove picture",
    unreadable: "This picture could not be read. Choose a PNG, JPEG or WebP.",
    tooLarge: "This picture is too large even when made small. Choose a simpler one.",
  },
  list: {
    add: "Add",
    up: (text: string) => `Move “${text}” up`,
    down: (text: string) => `Move “${text}” down`,
    remove: (text: string) => `Remove “${text}”`,
    suggestion: (number: number) => `Question ${number}`,
    addSuggestion: "Add question",
    suggestionPlaceholder: "When are you open?",
    noSuggestions: "None yet.",
    path: (number: number) => `Address ${number}`,
    addPath: "Only on some pages",
    anotherPath: "Add address",
    pathPlaceholder: "/pricing",
  },
  languages: { en: "English", es: "Spanish", fr: "French", de: "German", it: "Italian", pt: "Portuguese" },
  fieldsOf: {
    title: "Fields",
    label: "Label",
    kind: "Kind",
    required: "Required",
    choices: "Choices, one on each line",
    add: "Add field",
    newField: "New field",
    field: (number: number) => `Field ${number}`,
    known: { name: "Name", email: "E-mail", phone: "Phone" } as Record<string, string>,
    kinds: { text: "Text", email: "E-mail", phone: "Phone", choice: "Choice", checkbox: "Checkbox" },
    most: "A form has at most eight fields.",
  },
  hours: {
    keep: "Keep opening hours",
    keepHelp: "Switched off, somebody is there around the clock.",
    closed: "Closed",
    from: (day: string) => `${day}, from`,
    to: (day: string) => `${day}, until`,
    addOn: (day: string) => `Add hours on ${day}`,
    remove: (day: string, from: string, to: string) => `Remove ${from} to ${to} on ${day}`,
    zone: "Time zone",
    holidays: "Days off",
    holiday: (number: number) => `Day off ${number}`,
    addHoliday: "Add day off",
  },
  route: {
    team: "Team",
    choose: "Choose a team",
    noTeams: "There is no team yet. Create one under People.",
  },
  rules: {
    "person.onWords": {
      one: (number: number) => `Word ${number}`,
      add: "Add word",
      placeholder: "complaint",
    },
    "person.onTags": { one: (number: number) => `Tag ${number}`, add: "Add tag", placeholder: "VIP" },
  },
  disclosureOff: "Leave the sentence out",
  disclosureOffHelp: "Only an owner or admin should decide this, and has to say why.",
  parts: {
    sources: "Sources under answers",
    feedback: "Thumbs up and down",
    copy: "Copy an answer",
    attachments: "Attach files",
    history: "Earlier conversations",
    restart: "New conversation",
    end: "End the conversation",
    transcript: "Transcript to keep",
    erase: "Delete own data",
    maximize: "Make it larger",
    poweredBy: "Name of the brand at the foot",
  },
  preview: {
    title: "Preview",
    frame: "Preview of the chat on a page",
    show: "Show preview",
    desktop: "Desktop",
    phone: "Phone",
    width: "Width of the preview",
    note: "This is the real chat, with what you have not saved yet.",
    again: "Start the preview over",
    failed: "The preview could not be brought up to date.",
  },
})
