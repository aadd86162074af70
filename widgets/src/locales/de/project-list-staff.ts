import type { Texts } from '../catalog.ts';
import type { ProjectStaffText } from '../project-list-staff.ts';

const texts: Texts<ProjectStaffText> = {
  addMilestone: 'Meilenstein hinzufügen',
  milestoneName: 'Name des Meilensteins',
  dueLabel: 'Fällig am',
  milestoneAdded: '„{name}“ wurde hinzugefügt.',
  complete: 'Abschließen',
  completed: '„{name}“ ist abgeschlossen.',
  openAgain: 'Wieder öffnen',
  openedAgain: '„{name}“ ist wieder offen.',
  remove: 'Entfernen',
  removeTitle: '„{name}“ entfernen?',
  removeText: 'Der Meilenstein verschwindet aus dem Projekt, auch für den Partner.',
  removed: '„{name}“ wurde entfernt.',
  recordPayment: 'Zahlung eintragen',
  paymentTitle: 'Zahlung von {client} eintragen',
  paymentText: 'Was der Partner damit verdient, wird sofort berechnet.',
  amount: 'Betrag',
  paidOn: 'Gezahlt am',
  today: 'Bleibt es leer: heute.',
  referenceHint: 'Zum Beispiel die Rechnungsnummer.',
  paymentRecorded: '{amount} von {client} eingetragen.',
  hold: 'Ruhen lassen',
  finish: 'Als abgeschlossen eintragen',
  resume: 'Wieder aufnehmen',
  cancelProject: 'Projekt abbrechen',
  cancelTitle: '{project} abbrechen?',
  cancelText:
    'Der Partner sieht es als abgebrochen. Was bisher verdient wurde, bleibt. Sie können es später wieder aufnehmen.',
  statusChanged: '{project}: {status}.',
  settle: 'Als ausgezahlt eintragen',
  settleTitle: '{amount} als ausgezahlt eintragen?',
  settleText: 'Der Partner sieht diese Provision als ausgezahlt. Es lässt sich nicht zurücknehmen.',
  settled: '{amount} ist als ausgezahlt eingetragen.',
  code_invalid_transition:
    'Es hat sich inzwischen etwas geändert. Sehen Sie sich den Status an und entscheiden Sie neu.',
  code_partner_inactive: 'Der Partner ist nicht aktiv. Aktivieren Sie ihn zuerst.',
  code_partner_suspended: 'Der Partner ist gesperrt. Aktivieren Sie ihn zuerst.',
};

export default texts;
