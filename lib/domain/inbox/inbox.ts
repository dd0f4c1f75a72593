/**
 * People answer too. A person takes a conversation over (`takeOver`), writes in the bot's place (`reply`) and gives it back
 * (`handBack`); somebody is to see to it (`assign`), whether they have taken it over or not; whoever looks on, the visitor
 * too, follows it as it happens (`followConversation`). That the bot is silent meanwhile is up to the engine, which knows nothing of this module: docs/decisions/067-people-answer-too.md.
 */
export { assign } from "./assign.ts"
export { attachToConversation } from "./attach.ts"
export { followConversation } from "./follow-conversation.ts"
export { followInbox } from "./follow-inbox.ts"
export { handBack } from "./hand-back.ts"
export { mailNoticeDigest, queueNoticeDigests } from "./mail-digest.ts"
export { addNote, listNotes } from "./notes.ts"
export { chooseNotices, chosenNotices, listNotices, markNoticesSeen, showNoticesHere } from "./notices.ts"
export { reply } from "./reply.ts"
export { createSavedReply, deleteSavedReply, listSavedReplies, updateSavedReply } from "./saved-replies.ts"
export {
  changeView,
  chooseDefaultView,
  deleteView,
  listSavedViews,
  saveView,
} from "./saved-views.ts"
export { suggestAnswer } from "./suggest-answer.ts"
export { tagContactsOf } from "./tag-contacts.ts"
export { takeOver } from "./take-over.ts"
export { type Occasion, tellPeople } from "./tell-people.ts"
export { mailNotice, pushNotice } from "./tell-person.ts"
export { tellTyping } from "./tell-typing.ts"
