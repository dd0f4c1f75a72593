export const knowledgeSearch = {
  title: "Search tester",
  lead: "See which passages a question finds, before a visitor asks.",
  question: "Question",
  placeholder: "Ask as a visitor would…",
  submit: "Search",
  results: (count: number) => (count === 1 ? "1 passage found" : `${count} passages found`),
  list: "Passages found",
  scoreOf: (percent: number) => `${percent}% match`,
  nothing: "No passage answers this. Your bot would say that it does not know; add a source that covers it.",
}
