import type { AuditLogFirstText } from '../audit-log.ts';
import type { Texts } from '../catalog.ts';

const texts: Texts<AuditLogFirstText> = {
  title: 'Journal de sécurité',
  view: 'Que montrer',
  signIns: 'Connexions',
  changes: 'Modifications',
  when: 'Quand',
  who: 'Qui',
  outcome: 'Résultat',
  factor: 'Par',
  device: 'Appareil',
  address: 'Adresse',
  partner: 'Partenaire',
  newDevice: 'nouvel appareil',
  unknown: 'Inconnu',
  deviceOn: '{browser} sur {os}',
  outcome_success: 'Connexion',
  outcome_failure: 'Refus',
  outcome_challenge: 'Second facteur demandé',
  factor_password: 'Mot de passe',
  factor_totp: 'Application d’authentification',
  factor_recovery_code: 'Code de secours',
  factor_passkey: 'Clé d’accès',
  factor_invitation: 'Invitation',
  factor_reset: 'Nouveau mot de passe',
  factor_device: 'Appareil mémorisé',
  person: 'Personne',
  everybody: 'Toutes les personnes',
  allOutcomes: 'Tous les résultats',
  allPartners: 'Tous les partenaires',
  emptyTitle: 'Personne ne s’est encore connecté',
  emptyText: 'Ce qui se passe apparaîtra ici, le plus récent d’abord.',
  reason: 'Motif',
};

export default texts;
