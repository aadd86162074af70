import type { MailWords } from './words.ts';

const check = 'Check your account';
const react =
  'If it was not you, choose a new password at once, end all other sessions and remove every passkey that you do not know. Then tell your administrator.';

export const en: MailWords = {
  hello: 'Hello {name},',
  helloStranger: 'Hello,',
  expires: 'The link works once, until {when}.',
  copyLink: 'If the button does not work, copy this address into your browser:',
  when: 'When',
  device: 'Device',
  browserOnOs: '{browser} on {os}',
  unknownDevice: 'Not recognised',
  address: 'Network address',
  wasItNotYou: 'Was this not you?',
  footer: 'Sent to {email} on behalf of {company}. Answers to this address are not read.',
  invitedByCompany:
    'You are invited to the portal of {company}. Your role will be: {role}. To begin, choose a password or a passkey.',
  roles: {
    owner: 'owner',
    admin: 'administrator',
    sales: 'sales',
    viewer: 'viewer',
    programme_admin: 'programme administrator',
    partner_manager: 'partner manager',
    finance: 'finance',
    support: 'support',
  },
  kinds: {
    invitation: {
      subject: '{inviter} invites you to {company}',
      heading: 'You are invited to {company}',
      body: '{inviter} has invited you to the portal of {company}. Your role will be: {role}. To begin, choose a password or a passkey.',
      action: 'Accept the invitation',
      notYou:
        'If you do not expect an invitation, you need not do anything. Without this link nobody can use your address.',
    },
    verify_email: {
      subject: 'Confirm your email address',
      heading: 'Confirm your email address',
      body: 'Confirm that {email} is yours, so that we can reach you about your account with {company}.',
      action: 'Confirm the address',
      notYou: 'If you have no account here, you need not do anything. The address stays unconfirmed.',
    },
    reset_password: {
      subject: 'Choose a new password',
      heading: 'Choose a new password',
      body: 'Somebody asked for a new password for your account with {company}. If it was you, choose one now.',
      action: 'Choose a new password',
      notYou:
        'If it was not you, you need not do anything: your password stays as it is. If more such mails come, tell your administrator.',
    },
    confirm_new_email: {
      subject: 'Confirm your new email address',
      heading: 'Confirm your new email address',
      body: 'Your account with {company} is to have the address {newEmail} from now on. It changes when you confirm it.',
      action: 'Confirm the new address',
      notYou: 'If you did not ask for this, do not use the link. Nothing changes without it.',
    },
    email_changed: {
      requested: {
        subject: 'Your email address is about to change',
        heading: 'Your email address is about to change',
        body: 'Somebody who is signed in to your account with {company} asked to change its address to {newEmail}. It changes when that address is confirmed.',
        action: check,
        notYou: react,
      },
      changed: {
        subject: 'Your email address has changed',
        heading: 'Your email address has changed',
        body: 'Your account with {company} now has the address {newEmail}. Mails about it no longer come here.',
        action: check,
        notYou: 'If it was not you, tell your administrator at once: you may not be able to sign in any more.',
      },
    },
    password_changed: {
      subject: 'Your password was changed',
      heading: 'Your password was changed',
      body: 'The password of your account with {company} was changed. All other sessions have ended.',
      action: check,
      notYou:
        'If it was not you, ask for a new password on the sign-in page at once, and check your passkeys and sessions. Then tell your administrator.',
    },
    password_reset_done: {
      subject: 'Your password was reset',
      heading: 'Your password was reset',
      body: 'The password of your account with {company} was reset by a link that we sent to this address. All sessions have ended. Your second factor stays as it was.',
      action: check,
      notYou:
        'If it was not you, somebody may be reading your mail: secure your mailbox first, then ask for a new password on the sign-in page. Then tell your administrator.',
    },
    factor_changed: {
      action: check,
      notYou: react,
      totp_enabled: {
        subject: 'An authenticator app was added',
        heading: 'An authenticator app was added',
        body: 'From now on your account with {company} asks for a code from the app when you sign in with your password.',
      },
      totp_disabled: {
        subject: 'The authenticator app was removed',
        heading: 'The authenticator app was removed',
        body: 'Your account with {company} no longer asks for a code from an app. The recovery codes no longer work.',
      },
      passkey_added: {
        subject: 'A passkey was added',
        heading: 'A passkey was added',
        body: 'Your account with {company} can now be opened with the passkey “{passkey}”.',
      },
      passkey_removed: {
        subject: 'A passkey was removed',
        heading: 'A passkey was removed',
        body: 'The passkey “{passkey}” no longer opens your account with {company}.',
      },
      recovery_codes_made: {
        subject: 'New recovery codes were made',
        heading: 'New recovery codes were made',
        body: 'Your account with {company} has new recovery codes. The earlier ones no longer work.',
      },
      recovery_code_used: {
        subject: 'A recovery code was used',
        heading: 'A recovery code was used',
        body: 'Somebody signed in to your account with {company} with a recovery code. That code no longer works.',
      },
    },
    new_device: {
      subject: 'New sign-in to your account',
      heading: 'New sign-in to your account',
      body: 'Somebody signed in to your account with {company} on a device that we have not seen before. If it was you, there is nothing to do.',
      action: check,
      notYou: react,
    },
  },
};
