import type { AuditLogFirstText } from '../audit-log.ts';
import type { Texts } from '../catalog.ts';

const texts: Texts<AuditLogFirstText> = {
  title: 'Sicherheitsprotokoll',
  view: 'Was gezeigt wird',
  signIns: 'Anmeldungen',
  changes: 'Änderungen',
  when: 'Wann',
  who: 'Wer',
  outcome: 'Ergebnis',
  factor: 'Womit',
  device: 'Gerät',
  address: 'Adresse',
  partner: 'Partner',
  newDevice: 'neues Gerät',
  unknown: 'Unbekannt',
  deviceOn: '{browser} auf {os}',
  outcome_success: 'Angemeldet',
  outcome_failure: 'Abgewiesen',
  outcome_challenge: 'Zweiter Faktor verlangt',
  factor_password: 'Passwort',
  factor_totp: 'Authentifizierungs-App',
  factor_recovery_code: 'Wiederherstellungscode',
  factor_passkey: 'Passkey',
  factor_invitation: 'Einladung',
  factor_reset: 'Passwort zurückgesetzt',
  factor_device: 'Gemerktes Gerät',
  person: 'Person',
  everybody: 'Alle Personen',
  allOutcomes: 'Alle Ergebnisse',
  allPartners: 'Alle Partner',
  emptyTitle: 'Noch hat sich niemand angemeldet',
  emptyText: 'Hier steht später, was geschehen ist, das Neueste zuerst.',
  reason: 'Grund',
};

export default texts;
