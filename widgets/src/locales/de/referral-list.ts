import type { Texts } from '../catalog.ts';
import type { ReferralListText } from '../referral-list.ts';

const texts: Texts<ReferralListText> = {
  title: 'Empfehlungen',
  emptyTitle: 'Noch keine Empfehlungen',
  emptyText: 'Sobald ein Kunde empfohlen wurde, sehen Sie hier den Weg vom ersten Kontakt bis zum Projekt.',
  submitted: 'Empfohlen am',
  estimate: 'Geschätzter Wert',
  reference: 'Ihr Zeichen',
  email: 'E-Mail',
  phone: 'Telefon',
  need: 'Was gebraucht wird',
  lostReason: 'Grund',
  campaign: 'Kampagne',
  page: 'Seite der Empfehlung',
  referrer: 'Gekommen von',
  history: 'Verlauf',
  history_new: 'Empfohlen',
  history_reopened: 'Wieder geöffnet',
  history_qualified: 'Qualifiziert',
  history_converted: 'Gewonnen',
  history_lost: 'Verloren',
  toProject: 'Projekt öffnen',
  edit: 'Kontakt ändern',
  editTitle: 'Kontakt ändern',
  name: 'Vor- und Nachname',
  emailWrong: 'Geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@example.com.',
  phoneWrong: 'Geben Sie eine Telefonnummer mit mindestens 6 Ziffern an, zum Beispiel +49 30 901820.',
  saved: '{client} wurde gespeichert.',
  archive: 'Archivieren',
  archiveTitle: '{client} archivieren?',
  archiveText: 'Die Empfehlung verlässt diese Liste endgültig. Ihr Projekt und ihre Provisionen bleiben, wie sie sind.',
  archived: '{client} wurde archiviert.',
  code_archived: 'Diese Empfehlung ist archiviert und kann nicht mehr geändert werden.',
  code_invalid_transition:
    'Die Empfehlung ist inzwischen weiter. Sehen Sie sich ihren Status an und entscheiden Sie neu.',
};

export default texts;
