export { acceptInvitation, findInvitation } from "./accept-invitation.ts"
export { askForOwnReset, askForReset, mailReset } from "./ask-for-reset.ts"
export { sweepAttempts } from "./attempts.ts"
export {
  addAuthenticator,
  removeAuthenticator,
  removeSecondSteps,
  startAuthenticator,
} from "./authenticator.ts"
export { askToChangeEmail, changeEmail, findEmailChange, makeEmailChange } from "./change-email.ts"
export { awaySince, changePassword, saveProfile, setAway } from "./change-profile.ts"
export { askToSignUp, confirmSignUp, findSignUp } from "./confirm-sign-up.ts"
export { createUser } from "./create-user.ts"
export { enterByProvider, enterByService } from "./enter-by-provider.ts"
export { createFirstAdministrator, isSetupOpen, makeSetupSecret, SETUP_HOURS } from "./first-administrator.ts"
export { forgetLinks } from "./forget-links.ts"
export { forgetSignIns } from "./forget-sign-ins.ts"
export { hasAdministrator } from "./has-administrator.ts"
export { invite, renewInvitation, withdrawInvitation } from "./invite.ts"
export { DEVICE_SECONDS, rememberDevice } from "./known-devices.ts"
export { endDevice, listDevices } from "./list-devices.ts"
export {
  addressOf,
  listAssignees,
  listPeople,
  membersToTell,
  nameOfMember,
  timeZoneOf,
} from "./list-people.ts"
export { mailSecurity } from "./mail-security.ts"
export { HANDED_MINUTES, makeMemberReset } from "./member-reset.ts"
export { changeRole, leaveAccount, removeMember } from "./members.ts"
export { addPasskey, removePasskey, renamePasskey, startPasskey } from "./passkeys.ts"
export { hashPassword, verifyPassword } from "./password.ts"
export { readPicture, savePicture } from "./picture.ts"
export { assertProof } from "./prove.ts"
export { findReset, makeReset, resetPassword } from "./reset-password.ts"
export {
  askForProof,
  askSecondPasskey,
  askToEnter,
  enterWithPasskey,
  findSecondSteps,
  getSecondSteps,
  renewRecoveryCodes,
  takeSecondStep,
} from "./second-step.ts"
export { chooseAccount, endSessions, findSession, revokeSession, startSession } from "./sessions.ts"
export { endSession, listSessions } from "./sessions-of-all.ts"
export { signIn } from "./sign-in.ts"
export { askForSignInLink, enterWithLink, findSignInLink, mailSignInLink } from "./sign-in-link.ts"
export { signOutEverywhere } from "./sign-out-everywhere.ts"
export { signUp } from "./sign-up.ts"
export { findMails, stopMails } from "./stop-mails.ts"
export { createTeam, deleteTeam, listTeams, updateTeam } from "./teams.ts"
export { allowChanges, ViewReason, viewAccount } from "./view-account.ts"
