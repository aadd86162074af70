import type { Texts } from '../catalog.ts';
import type { RightsText } from '../rights.ts';

const texts: Texts<RightsText> = {
  right: '{action} : {thing}',
  sees: 'Peut consulter : {list}.',
  does: 'Peut consulter et modifier : {list}.',
  doesAll: 'Peut tout consulter et modifier.',
  doesNothing: 'Ne peut encore rien consulter.',
  act_read: 'Consulter',
  act_write: 'Modifier',
  act_submit: 'Envoyer',
  res_activity: 'activité',
  'res_api-keys': 'clés',
  res_audit: 'journal des modifications',
  res_brand: 'marque',
  res_commissions: 'commissions',
  res_dashboard: 'tableau de bord',
  res_events: 'nouvelles en direct',
  res_partners: 'fiche de l’entreprise',
  res_plans: 'barèmes',
  res_programme: 'programme',
  res_projects: 'projets',
  res_referrals: 'recommandations',
  'res_sign-ins': 'connexions',
  'res_signing-keys': 'clés de signature',
  res_users: 'équipe',
  'res_widget-sessions': 'sessions des éléments intégrés',
};

export default texts;
