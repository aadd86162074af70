import type { Texts } from '../catalog.ts';
import type { RightsText } from '../rights.ts';

const texts: Texts<RightsText> = {
  right: '{action}: {thing}',
  sees: 'Darf ansehen: {list}.',
  does: 'Darf ansehen und ändern: {list}.',
  doesAll: 'Darf alles ansehen und ändern.',
  doesNothing: 'Darf noch nichts ansehen.',
  act_read: 'Ansehen',
  act_write: 'Ändern',
  act_submit: 'Einreichen',
  res_activity: 'Verlauf',
  'res_api-keys': 'Schlüssel',
  res_audit: 'Änderungsprotokoll',
  res_brand: 'Marke',
  res_commissions: 'Provisionen',
  res_dashboard: 'Übersicht',
  res_events: 'Live-Meldungen',
  res_partners: 'Firmendaten',
  res_plans: 'Tarife',
  res_programme: 'Programm',
  res_projects: 'Projekte',
  res_referrals: 'Empfehlungen',
  'res_sign-ins': 'Anmeldungen',
  'res_signing-keys': 'Signaturschlüssel',
  res_users: 'Team',
  'res_widget-sessions': 'Sitzungen eingebetteter Elemente',
};

export default texts;
