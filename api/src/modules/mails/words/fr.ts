import type { MailWords } from './words.ts';

const check = 'Vérifier votre compte';
const react =
  'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe, fermez toutes les autres sessions et supprimez toute clé d’accès que vous ne connaissez pas. Prévenez ensuite votre administrateur.';

export const fr: MailWords = {
  hello: 'Bonjour {name},',
  helloStranger: 'Bonjour,',
  expires: 'Le lien fonctionne une seule fois, jusqu’au {when}.',
  copyLink: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  when: 'Date',
  device: 'Appareil',
  browserOnOs: '{browser} sur {os}',
  unknownDevice: 'Non reconnu',
  address: 'Adresse réseau',
  wasItNotYou: 'Ce n’était pas vous ?',
  footer: 'Envoyé à {email} au nom de {company}. Les réponses à cette adresse ne sont pas lues.',
  invitedByCompany:
    'Vous avez une invitation au portail de {company}. Votre rôle sera : {role}. Pour commencer, choisissez un mot de passe ou une clé d’accès.',
  roles: {
    owner: 'propriétaire',
    admin: 'administrateur',
    sales: 'commercial',
    viewer: 'lecteur',
    programme_admin: 'administrateur du programme',
    partner_manager: 'responsable des partenaires',
    finance: 'finances',
    support: 'assistance',
  },
  kinds: {
    invitation: {
      subject: '{inviter} vous invite chez {company}',
      heading: 'Vous avez une invitation de {company}',
      body: '{inviter} vous invite sur le portail de {company}. Votre rôle sera : {role}. Pour commencer, choisissez un mot de passe ou une clé d’accès.',
      action: 'Accepter l’invitation',
      notYou:
        'Si vous n’attendez pas d’invitation, vous n’avez rien à faire. Sans ce lien, personne ne peut utiliser votre adresse.',
    },
    verify_email: {
      subject: 'Confirmez votre adresse e-mail',
      heading: 'Confirmez votre adresse e-mail',
      body: 'Confirmez que {email} est bien à vous, afin que nous puissions vous joindre au sujet de votre compte chez {company}.',
      action: 'Confirmer l’adresse',
      notYou: 'Si vous n’avez pas de compte ici, vous n’avez rien à faire. L’adresse reste non confirmée.',
    },
    reset_password: {
      subject: 'Choisissez un nouveau mot de passe',
      heading: 'Choisissez un nouveau mot de passe',
      body: 'Un nouveau mot de passe a été demandé pour votre compte chez {company}. Si c’était vous, choisissez-en un maintenant.',
      action: 'Choisir un nouveau mot de passe',
      notYou:
        'Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe ne change pas. Si vous recevez d’autres messages de ce type, prévenez votre administrateur.',
    },
    confirm_new_email: {
      subject: 'Confirmez votre nouvelle adresse e-mail',
      heading: 'Confirmez votre nouvelle adresse e-mail',
      body: 'Votre compte chez {company} doit désormais avoir l’adresse {newEmail}. Elle change dès que vous la confirmez.',
      action: 'Confirmer la nouvelle adresse',
      notYou: 'Si vous n’avez rien demandé, n’utilisez pas le lien. Rien ne change sans lui.',
    },
    email_changed: {
      requested: {
        subject: 'Votre adresse e-mail va changer',
        heading: 'Votre adresse e-mail va changer',
        body: 'Depuis votre compte chez {company}, il a été demandé de remplacer son adresse par {newEmail}. Elle change dès que cette adresse est confirmée.',
        action: check,
        notYou: react,
      },
      changed: {
        subject: 'Votre adresse e-mail a changé',
        heading: 'Votre adresse e-mail a changé',
        body: 'Votre compte chez {company} a désormais l’adresse {newEmail}. Les messages à son sujet n’arrivent plus ici.',
        action: check,
        notYou:
          'Si ce n’était pas vous, prévenez tout de suite votre administrateur : vous ne pouvez peut-être plus vous connecter.',
      },
    },
    password_changed: {
      subject: 'Votre mot de passe a été modifié',
      heading: 'Votre mot de passe a été modifié',
      body: 'Le mot de passe de votre compte chez {company} a été modifié. Toutes les autres sessions sont fermées.',
      action: check,
      notYou:
        'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe sur la page de connexion, puis vérifiez vos clés d’accès et vos sessions. Prévenez ensuite votre administrateur.',
    },
    password_reset_done: {
      subject: 'Votre mot de passe a été réinitialisé',
      heading: 'Votre mot de passe a été réinitialisé',
      body: 'Le mot de passe de votre compte chez {company} a été réinitialisé par un lien envoyé à cette adresse. Toutes les sessions sont fermées. Votre second facteur reste inchangé.',
      action: check,
      notYou:
        'Si ce n’était pas vous, quelqu’un lit peut-être vos messages : sécurisez d’abord votre boîte, puis demandez un nouveau mot de passe sur la page de connexion. Prévenez ensuite votre administrateur.',
    },
    factor_changed: {
      action: check,
      notYou: react,
      totp_enabled: {
        subject: 'Une application d’authentification a été ajoutée',
        heading: 'Une application d’authentification a été ajoutée',
        body: 'Désormais, votre compte chez {company} demande un code de l’application lors de la connexion par mot de passe.',
      },
      totp_disabled: {
        subject: 'L’application d’authentification a été retirée',
        heading: 'L’application d’authentification a été retirée',
        body: 'Votre compte chez {company} ne demande plus de code d’une application. Les codes de secours ne fonctionnent plus.',
      },
      passkey_added: {
        subject: 'Une clé d’accès a été ajoutée',
        heading: 'Une clé d’accès a été ajoutée',
        body: 'Votre compte chez {company} peut maintenant être ouvert avec la clé d’accès « {passkey} ».',
      },
      passkey_removed: {
        subject: 'Une clé d’accès a été retirée',
        heading: 'Une clé d’accès a été retirée',
        body: 'La clé d’accès « {passkey} » n’ouvre plus votre compte chez {company}.',
      },
      recovery_codes_made: {
        subject: 'De nouveaux codes de secours ont été créés',
        heading: 'De nouveaux codes de secours ont été créés',
        body: 'Votre compte chez {company} a de nouveaux codes de secours. Les précédents ne fonctionnent plus.',
      },
      recovery_code_used: {
        subject: 'Un code de secours a été utilisé',
        heading: 'Un code de secours a été utilisé',
        body: 'Quelqu’un s’est connecté à votre compte chez {company} avec un code de secours. Ce code ne fonctionne plus.',
      },
    },
    new_device: {
      subject: 'Nouvelle connexion à votre compte',
      heading: 'Nouvelle connexion à votre compte',
      body: 'Quelqu’un s’est connecté à votre compte chez {company} depuis un appareil que nous ne connaissions pas. Si c’était vous, il n’y a rien à faire.',
      action: check,
      notYou: react,
    },
  },
};
