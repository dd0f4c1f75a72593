import { inLanguage } from "../in-language.ts"

/** Hosts of an account, and the records that make a domain of its own serve. */
export const addresses = /* @__PURE__ */ inLanguage("addresses", {
  nav: "Addresses",
  title: "Addresses",
  purpose: "Where your clients find you, and where the links in your mails lead.",
  clientPurpose: "Domains of your own that show the chat of one of your bots.",
  notAllowed: "Only owners and admins change addresses.",
  own: {
    title: "Your first address",
    text: "It works from the beginning and stays, whatever becomes of your own domains.",
    links: (address: string) => `Links in mails lead to ${address}.`,
  },
  domains: {
    title: "Domains of your own",
    text: "A domain shows nothing until its two records are found.",
    empty: "No domain yet",
    emptyText: "With chat.example.com your clients see your name alone.",
    clientEmptyText:
      "With help.example.com your visitors chat at your own name, without any other page around it.",
  },
  add: {
    action: "Add domain",
    adding: "Adding",
    lead: "You then get two records to enter where the domain is managed.",
    hostname: "Domain",
    help: "A name below your website's, such as chat.example.com, changes nothing about the website or your mail.",
    bot: "Bot",
    botHelp: "Visitors of the domain see its chat.",
    noBot: "Make a bot first.",
  },
  status: {
    pending: "Not connected",
    verified: "Works",
    missing: "Record missing",
    failing: "Out of service",
  },
  records: {
    label: (host: string) => `DNS records of ${host}`,
    lead: "Enter both where the domain is managed, and leave them there: we look for them every day.",
    type: "Type",
    name: "Name",
    value: "Value",
    state: "Found",
    copyName: "Copy name",
    copyValue: "Copy value",
    apex: (addresses: string) =>
      `If the provider takes no CNAME here, an A record with ${addresses} does as well.`,
  },
  found: {
    right: "Found",
    unknown: "Not looked up yet",
    noProof: "We found no such TXT record yet.",
    wrongProof: (values: string) => `We found “${values}”, but not this value.`,
    otherProof: "The record is there no more, or says something else.",
    noRoute: "The name leads nowhere yet.",
    wrongRoute: (values: string, target: string) => `It leads to ${values}, not to ${target}.`,
    silent: "No name server has answered. We keep trying.",
  },
  held: {
    taken:
      "Another account uses this domain, and its record is there as well. Take that other TXT record away, and the domain is yours.",
    cooling:
      "Another account gave this domain up less than seven days ago. Once they are over it is yours, without any further step.",
  },
  missing:
    "A record was not found the last time. If it is missing for three days, the domain goes out of service; links in mails lead to your first address until it is back.",
  failing: "Its records are gone, so it shows nothing. Once they are back, so is the domain.",
  check: "Check now",
  checking: "Checking",
  checked: "Checked",
  live: "While this page is open we look again every ten seconds. New records take minutes, sometimes an hour, to be seen everywhere.",
  works: (host: string) => `${host} works`,
  bot: (host: string) => `Bot that ${host} shows`,
  noBot: "None: it shows nothing",
  botChanged: "The domain shows another bot now",
  release: {
    action: "Give up",
    title: (host: string) => `Give up ${host}?`,
    text: "It shows nothing from now on, and links that lead there end. For seven days nobody else gets it; you can have it again at any time.",
    done: "Domain given up",
  },
  remove: {
    action: "Remove",
    title: (host: string) => `Remove ${host}?`,
    text: "It was never in service. You can add it again at any time.",
    done: "Domain removed",
  },
  wrong: {
    spelling: "Write the name alone, such as chat.example.com: no https://, port or path.",
    name: "This is no domain. Write a name such as chat.example.com.",
    own: "This name belongs to the server that you are on. Use a domain of your own.",
    public: "Nobody could reach this name. Use a public domain, such as chat.example.com.",
    shared: "Many share this name. Use a domain of your own below it.",
    known: "You have this domain already.",
  } as Record<string, string>,
})
