/**
 * What visitors do on pages. A page begins a session (`openSession`) and comes back with its secret; each call is found by
 * the session's token (`findVisit`). A visit talks with the bot of one widget and sees its own conversations alone.
 */
export { answerCall } from "./answer-call.ts"
export { askForPerson } from "./ask-for-person.ts"
export { makeChallenge } from "./challenge.ts"
export { endSession } from "./end-session.ts"
export { findVisit } from "./find-visit.ts"
export { followOwnConversation, type OwnLiveEvent, tellOwnTyping } from "./follow-own.ts"
export { forgetVisitorSessions } from "./forget-sessions.ts"
export { identify } from "./identify.ts"
export { getIdentitySecret, identitySecretSince, rotateIdentitySecret } from "./identity-secret.ts"
export { openSession } from "./open-session.ts"
export { listOwnConversations, type OwnConversation, readOwnConversation } from "./own-conversations.ts"
export { eraseOwnConversation, eraseOwnData, exportOwnData } from "./own-data.ts"
export { type ResumedEvent, resumeAnswer } from "./resume-answer.ts"
export { saveLead } from "./save-lead.ts"
export { sendVisitorMessage } from "./send-message.ts"
export { mailTranscript, readTranscript } from "./transcript.ts"
export {
  attachFile,
  endOwnConversation,
  openOwnAttachment,
  rateAnswer,
  stopOwnAnswer,
} from "./within-conversation.ts"
