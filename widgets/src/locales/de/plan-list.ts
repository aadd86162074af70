import type { Texts } from '../catalog.ts';
import type { OwnPlanText } from '../plan-list.ts';

const texts: Texts<OwnPlanText> = {
  title: 'Pläne',
  emptyTitle: 'Noch keine Pläne',
  emptyText:
    'Ein Plan sagt, was Partner einer Stufe verdienen. Legen Sie für jede Stufe einen an, bevor die erste Empfehlung gewonnen wird.',
  plan: 'Plan',
  version: '{tier}, Version {version}',
  tier: 'Stufe',
  allTiers: 'Alle Stufen',
  tier_bronze: 'Bronze',
  tier_silver: 'Silber',
  tier_gold: 'Gold',
  name: 'Name',
  baseRate: 'Grundsatz',
  overrideRate: 'Zusatz',
  validFrom: 'In Kraft ab',
  state: 'Stand',
  state_now: 'In Kraft',
  state_coming: 'Kommt',
  state_past: 'Abgelöst',
  create: 'Neue Version',
  createTitle: 'Neue Version eines Plans',
  createText:
    'Was ab ihrem ersten Tag gewonnen wird, wird nach ihr vergütet, bis die nächste Version der Stufe beginnt. Sie lässt sich danach nicht ändern; ein Fehler wird durch eine weitere Version behoben.',
  rateHint: 'In Prozent dessen, was der Kunde zahlt.',
  rateWrong: 'Geben Sie einen Prozentsatz von 0 bis 100 mit höchstens vier Nachkommastellen ein.',
  created: 'Version {version} von {tier} ist angelegt.',
  follow: 'Neue Version daraus',
  archive: 'Zurücknehmen',
  archiveTitle: '{plan} zurücknehmen?',
  archiveText:
    'Sie hat noch nicht begonnen, es wurde also nichts nach ihr verdient. Die Version davor bleibt in Kraft.',
  archived: '{plan} wurde zurückgenommen.',
  programme: 'Regeln des Programms',
  programmeTitle: 'Regeln des Programms',
  programmeName: 'Name des Programms',
  accrual: 'Eine Provision ist verdient, wenn',
  accrual_client_payment_collected: 'der Kunde gezahlt hat',
  accrual_project_won: 'das Projekt gewonnen ist',
  accrualText_client_payment_collected: 'Mit jeder Zahlung des Kunden, auf deren Betrag.',
  accrualText_project_won: 'Sofort, auf den ganzen Wert des Projekts.',
  holdDays: 'Tage, bis sie ausgezahlt werden kann',
  holdHint: 'Ab dem Tag, an dem sie verdient wurde; 0 bis 365.',
  holdWrong: 'Geben Sie eine ganze Zahl von 0 bis 365 ein.',
  programmeText: 'Sie gelten für alles, was ab jetzt gewonnen und verdient wird.',
  programmeSaved: 'Die Regeln des Programms wurden gespeichert.',
  code_plan_version_taken: 'An diesem Tag beginnt schon eine Version dieser Stufe. Wählen Sie einen anderen Tag.',
  code_plan_in_force:
    'Diese Version ist in Kraft oder in Gebrauch und bleibt daher. Legen Sie eine Version an, die ihr folgt.',
};
export default texts;
