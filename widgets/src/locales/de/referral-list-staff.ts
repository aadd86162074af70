import type { Texts } from '../catalog.ts';
import type { ReferralStaffText } from '../referral-list-staff.ts';

const texts: Texts<ReferralStaffText> = {
  qualify: 'Qualifizieren',
  qualifyTitle: '{client} qualifizieren?',
  qualifyText: 'Der Partner sieht, dass diese Empfehlung weiter verfolgt wird.',
  qualified: '{client} ist qualifiziert.',
  win: 'Als gewonnen eintragen',
  winTitle: '{client} gewinnen',
  winText:
    'Das eröffnet ein Projekt und legt die Sätze des Partners für den Tag fest, an dem es gewonnen wurde. Es lässt sich nicht zurücknehmen.',
  projectValue: 'Projektwert',
  currency: 'Währung',
  projectName: 'Name des Projekts',
  wonOn: 'Gewonnen am',
  today: 'Bleibt es leer: heute.',
  wonDone: '{client} ist gewonnen, das Projekt ist eröffnet.',
  lose: 'Als verloren eintragen',
  loseTitle: '{client} als verloren eintragen?',
  loseText: 'Der Partner sieht es, mit dem Grund. Sie können später wieder öffnen.',
  reason: 'Grund',
  lostDone: '{client} ist als verloren eingetragen.',
  reopen: 'Wieder öffnen',
  reopenTitle: '{client} wieder öffnen?',
  reopenText: 'Die Empfehlung steht danach dort, wo sie vorher stand.',
  reopened: '{client} ist wieder offen.',
  code_no_plan_in_force:
    'Für diesen Partner gilt an dem Tag kein Plan. Legen Sie einen an oder vereinbaren Sie Sätze, dann versuchen Sie es noch einmal.',
  code_partner_inactive: 'Der Partner ist nicht aktiv. Aktivieren Sie ihn zuerst.',
  code_partner_suspended: 'Der Partner ist gesperrt. Aktivieren Sie ihn zuerst.',
};

export default texts;
