import type { Texts } from '../catalog.ts';
import type { TeamMoreText } from '../team-more.ts';

const texts: Texts<TeamMoreText> = {
  inviteTitle: 'Jemanden einladen',
  inviteText: 'Die Person bekommt eine Mail mit einem Link, der einmal gilt, und wählt selbst, wie sie sich anmeldet.',
  send: 'Einladung senden',
  invited: 'Die Einladung an {email} ist unterwegs.',
  emailWrong: 'Geben Sie eine vollständige E-Mail-Adresse ein, etwa name@example.com.',
  code_user_exists: 'Jemand mit dieser Adresse ist schon hier.',
  belongs: 'Gehört zu',
  mfaRequired: 'Braucht zur Anmeldung einen zweiten Faktor.',
  roleMore_owner: 'Ernennt und ändert auch Inhaber.',
  roleBeyond: 'Rollen, die mehr dürfen als Sie, werden nicht angeboten.',
  roleTitle: 'Rolle von {name}',
  roleText: 'Sie gilt ab dem nächsten Klick der Person.',
  saveRole: 'Rolle speichern',
  roleSaved: '{name} hat eine neue Rolle.',
  advanced: 'Mehr Rechte, als die Rolle hat',
  advancedText: 'Was die Rolle schon hat, steht hier nicht. Sie können geben, was Sie selbst haben.',
  suspendTitle: '{name} sperren?',
  suspendText:
    '{name} wird innerhalb einer Sekunde überall abgemeldet und kann sich erst wieder anmelden, wenn Sie entsperren. Nichts geht verloren.',
  suspended: '{name} ist gesperrt.',
  reactivateTitle: '{name} entsperren?',
  reactivateText: '{name} kann sich mit derselben Rolle wieder anmelden.',
  reactivated: '{name} kann sich wieder anmelden.',
  removeTitle: '{name} entfernen?',
  removeText:
    '{name} wird überall abgemeldet und verliert den Zugang endgültig. Was getan wurde, bleibt im Protokoll. Wer zurückkommen soll, wird neu eingeladen.',
  removed: '{name} wurde entfernt.',
  revokeTitle: 'Einladung zurückziehen?',
  revokeText: 'Der Link in der Mail an {email} gilt dann nicht mehr.',
  code_beyond_own_rights: 'Das geht über Ihre eigenen Rechte hinaus, deshalb können Sie es nicht geben.',
  code_last_owner: 'Ein Team braucht einen Inhaber. Machen Sie zuerst jemand anderen dazu.',
  code_step_up_cancelled: 'Nichts wurde geändert, weil Sie nicht bestätigt haben, dass Sie es sind.',
};

export default texts;
