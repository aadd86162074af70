import type { MailWords } from './words.ts';

const check = 'Konto prüfen';
const react =
  'Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort, beenden Sie alle anderen Sitzungen und entfernen Sie jeden Passkey, den Sie nicht kennen. Sagen Sie dann Ihrer Administration Bescheid.';

export const de: MailWords = {
  hello: 'Guten Tag {name},',
  helloStranger: 'Guten Tag,',
  expires: 'Der Link gilt einmal, bis {when}.',
  copyLink: 'Wenn die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  when: 'Zeitpunkt',
  device: 'Gerät',
  browserOnOs: '{browser} unter {os}',
  unknownDevice: 'Nicht erkannt',
  address: 'Netzwerkadresse',
  wasItNotYou: 'Waren Sie das nicht?',
  footer: 'Gesendet an {email} im Namen von {company}. Antworten an diese Adresse werden nicht gelesen.',
  invitedByCompany:
    'Sie sind in das Portal von {company} eingeladen. Ihre Rolle: {role}. Wählen Sie zum Einstieg ein Passwort oder einen Passkey.',
  roles: {
    owner: 'Inhaber',
    admin: 'Administration',
    sales: 'Vertrieb',
    viewer: 'Nur lesen',
    programme_admin: 'Programmadministration',
    partner_manager: 'Partnerbetreuung',
    finance: 'Finanzen',
    support: 'Support',
  },
  kinds: {
    invitation: {
      subject: '{inviter} lädt Sie zu {company} ein',
      heading: 'Sie sind zu {company} eingeladen',
      body: '{inviter} hat Sie in das Portal von {company} eingeladen. Ihre Rolle: {role}. Wählen Sie zum Einstieg ein Passwort oder einen Passkey.',
      action: 'Einladung annehmen',
      notYou:
        'Wenn Sie keine Einladung erwarten, brauchen Sie nichts zu tun. Ohne diesen Link kann niemand Ihre Adresse verwenden.',
    },
    verify_email: {
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      heading: 'Bestätigen Sie Ihre E-Mail-Adresse',
      body: 'Bestätigen Sie, dass {email} Ihnen gehört, damit wir Sie zu Ihrem Konto bei {company} erreichen.',
      action: 'Adresse bestätigen',
      notYou: 'Wenn Sie hier kein Konto haben, brauchen Sie nichts zu tun. Die Adresse bleibt unbestätigt.',
    },
    reset_password: {
      subject: 'Neues Passwort wählen',
      heading: 'Neues Passwort wählen',
      body: 'Für Ihr Konto bei {company} wurde ein neues Passwort angefordert. Wenn Sie das waren, wählen Sie jetzt eines.',
      action: 'Neues Passwort wählen',
      notYou:
        'Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist. Kommen weitere solche Mails, sagen Sie Ihrer Administration Bescheid.',
    },
    confirm_new_email: {
      subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      heading: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      body: 'Ihr Konto bei {company} soll künftig die Adresse {newEmail} haben. Sie ändert sich, sobald Sie sie bestätigen.',
      action: 'Neue Adresse bestätigen',
      notYou: 'Wenn Sie das nicht veranlasst haben, benutzen Sie den Link nicht. Ohne ihn ändert sich nichts.',
    },
    email_changed: {
      requested: {
        subject: 'Ihre E-Mail-Adresse soll geändert werden',
        heading: 'Ihre E-Mail-Adresse soll geändert werden',
        body: 'In Ihrem Konto bei {company} wurde die Änderung der Adresse in {newEmail} beantragt. Sie ändert sich, sobald diese Adresse bestätigt ist.',
        action: check,
        notYou: react,
      },
      changed: {
        subject: 'Ihre E-Mail-Adresse wurde geändert',
        heading: 'Ihre E-Mail-Adresse wurde geändert',
        body: 'Ihr Konto bei {company} hat jetzt die Adresse {newEmail}. Mails dazu kommen nicht mehr hierher.',
        action: check,
        notYou:
          'Wenn Sie es nicht waren, sagen Sie sofort Ihrer Administration Bescheid: Vielleicht können Sie sich nicht mehr anmelden.',
      },
    },
    password_changed: {
      subject: 'Ihr Passwort wurde geändert',
      heading: 'Ihr Passwort wurde geändert',
      body: 'Das Passwort Ihres Kontos bei {company} wurde geändert. Alle anderen Sitzungen sind beendet.',
      action: check,
      notYou:
        'Wenn Sie es nicht waren, fordern Sie auf der Anmeldeseite sofort ein neues Passwort an und prüfen Sie Ihre Passkeys und Sitzungen. Sagen Sie dann Ihrer Administration Bescheid.',
    },
    password_reset_done: {
      subject: 'Ihr Passwort wurde zurückgesetzt',
      heading: 'Ihr Passwort wurde zurückgesetzt',
      body: 'Das Passwort Ihres Kontos bei {company} wurde über einen Link zurückgesetzt, den wir an diese Adresse geschickt haben. Alle Sitzungen sind beendet. Ihr zweiter Faktor bleibt, wie er war.',
      action: check,
      notYou:
        'Wenn Sie es nicht waren, liest vielleicht jemand Ihre Mails mit: Sichern Sie zuerst Ihr Postfach und fordern Sie dann auf der Anmeldeseite ein neues Passwort an. Sagen Sie danach Ihrer Administration Bescheid.',
    },
    factor_changed: {
      action: check,
      notYou: react,
      totp_enabled: {
        subject: 'Eine Authenticator-App wurde hinzugefügt',
        heading: 'Eine Authenticator-App wurde hinzugefügt',
        body: 'Ihr Konto bei {company} fragt von jetzt an bei der Anmeldung mit Passwort nach einem Code aus der App.',
      },
      totp_disabled: {
        subject: 'Die Authenticator-App wurde entfernt',
        heading: 'Die Authenticator-App wurde entfernt',
        body: 'Ihr Konto bei {company} fragt nicht mehr nach einem Code aus einer App. Die Wiederherstellungscodes gelten nicht mehr.',
      },
      passkey_added: {
        subject: 'Ein Passkey wurde hinzugefügt',
        heading: 'Ein Passkey wurde hinzugefügt',
        body: 'Ihr Konto bei {company} lässt sich jetzt mit dem Passkey „{passkey}“ öffnen.',
      },
      passkey_removed: {
        subject: 'Ein Passkey wurde entfernt',
        heading: 'Ein Passkey wurde entfernt',
        body: 'Der Passkey „{passkey}“ öffnet Ihr Konto bei {company} nicht mehr.',
      },
      recovery_codes_made: {
        subject: 'Neue Wiederherstellungscodes wurden erzeugt',
        heading: 'Neue Wiederherstellungscodes wurden erzeugt',
        body: 'Ihr Konto bei {company} hat neue Wiederherstellungscodes. Die früheren gelten nicht mehr.',
      },
      recovery_code_used: {
        subject: 'Ein Wiederherstellungscode wurde benutzt',
        heading: 'Ein Wiederherstellungscode wurde benutzt',
        body: 'In Ihrem Konto bei {company} hat sich jemand mit einem Wiederherstellungscode angemeldet. Dieser Code gilt nicht mehr.',
      },
    },
    new_device: {
      subject: 'Neue Anmeldung in Ihrem Konto',
      heading: 'Neue Anmeldung in Ihrem Konto',
      body: 'In Ihrem Konto bei {company} hat sich jemand auf einem Gerät angemeldet, das wir noch nicht kennen. Wenn Sie das waren, ist nichts zu tun.',
      action: check,
      notYou: react,
    },
  },
};
