import type { Texts } from '../catalog.ts';
import type { TeamMoreText } from '../team-more.ts';

const texts: Texts<TeamMoreText> = {
  inviteTitle: 'Inviter quelqu’un',
  inviteText: 'La personne reçoit un e-mail avec un lien à usage unique et choisit comment elle se connecte.',
  send: 'Envoyer l’invitation',
  invited: 'L’invitation est en route vers {email}.',
  emailWrong: 'Saisissez une adresse complète, comme name@example.com.',
  code_user_exists: 'Quelqu’un avec cette adresse est déjà là.',
  belongs: 'Appartient à',
  mfaRequired: 'Demande un second facteur à la connexion.',
  roleMore_owner: 'Nomme et modifie aussi les propriétaires.',
  roleBeyond: 'Les rôles qui en permettent plus que le vôtre ne sont pas proposés.',
  roleTitle: 'Rôle de {name}',
  roleText: 'Il vaut dès son prochain clic.',
  saveRole: 'Enregistrer le rôle',
  roleSaved: '{name} a un nouveau rôle.',
  advanced: 'Plus de droits que le rôle',
  advancedText: 'Ce que le rôle permet déjà n’est pas listé. Vous pouvez donner ce que vous avez vous-même.',
  suspendTitle: 'Suspendre {name} ?',
  suspendText:
    '{name} est déconnecté partout en une seconde et ne peut plus se connecter avant d’être réactivé. Rien n’est perdu.',
  suspended: 'Le compte de {name} est suspendu.',
  reactivateTitle: 'Réactiver {name} ?',
  reactivateText: '{name} pourra se reconnecter avec le même rôle.',
  reactivated: '{name} peut se reconnecter.',
  removeTitle: 'Retirer {name} ?',
  removeText:
    '{name} est déconnecté partout et perd définitivement l’accès. Ses actions restent dans le journal. Pour revenir, il faudra une nouvelle invitation.',
  removed: '{name} ne fait plus partie de l’équipe.',
  revokeTitle: 'Annuler l’invitation ?',
  revokeText: 'Le lien de l’e-mail envoyé à {email} cesse de fonctionner.',
  code_beyond_own_rights: 'Cela dépasse vos propres droits, vous ne pouvez donc pas le donner.',
  code_last_owner: 'Une équipe a besoin d’un propriétaire. Nommez d’abord quelqu’un d’autre.',
  code_step_up_cancelled: 'Rien n’a été modifié, car vous n’avez pas confirmé votre identité.',
};

export default texts;
