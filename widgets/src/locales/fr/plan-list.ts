import type { Texts } from '../catalog.ts';
import type { OwnPlanText } from '../plan-list.ts';

const texts: Texts<OwnPlanText> = {
  title: 'Plans',
  emptyTitle: 'Aucun plan',
  emptyText:
    'Un plan dit ce que gagnent les partenaires d’un niveau. Créez-en un pour chaque niveau avant que la première recommandation soit gagnée.',
  plan: 'Plan',
  version: '{tier}, version {version}',
  tier: 'Niveau',
  allTiers: 'Tous les niveaux',
  tier_bronze: 'Bronze',
  tier_silver: 'Argent',
  tier_gold: 'Or',
  name: 'Nom',
  baseRate: 'Base',
  overrideRate: 'Additionnel',
  validFrom: 'En vigueur dès le',
  state: 'État',
  state_now: 'En vigueur',
  state_coming: 'À venir',
  state_past: 'Remplacé',
  create: 'Nouvelle version',
  createTitle: 'Nouvelle version d’un plan',
  createText:
    'Ce qui est gagné à partir de son premier jour est rémunéré selon elle, jusqu’au début de la version suivante du niveau. Elle ne se modifie plus ensuite ; une erreur se corrige par une autre version.',
  rateHint: 'En pour cent de ce que paie le client.',
  rateWrong: 'Saisissez un pourcentage de 0 à 100, avec quatre décimales au plus.',
  created: 'La version {version} de {tier} est en place.',
  follow: 'Nouvelle version à partir de celle-ci',
  archive: 'Retirer',
  archiveTitle: 'Retirer {plan} ?',
  archiveText:
    'Elle n’a pas encore commencé, rien n’a donc été gagné selon elle. La version précédente reste en vigueur.',
  archived: '{plan} a été retiré.',
  programme: 'Règles du programme',
  programmeTitle: 'Règles du programme',
  programmeName: 'Nom du programme',
  accrual: 'Une commission est acquise quand',
  accrual_client_payment_collected: 'le client a payé',
  accrual_project_won: 'le projet est gagné',
  accrualText_client_payment_collected: 'Avec chaque paiement du client, sur son montant.',
  accrualText_project_won: 'Aussitôt, sur toute la valeur du projet.',
  holdDays: 'Jours avant le versement possible',
  holdHint: 'À partir du jour où elle est acquise ; de 0 à 365.',
  holdWrong: 'Saisissez un nombre entier de 0 à 365.',
  programmeText: 'Elles valent pour ce qui est gagné et acquis à partir de maintenant.',
  programmeSaved: 'Les règles du programme ont été enregistrées.',
  code_plan_version_taken: 'Une version de ce niveau commence déjà ce jour-là. Choisissez un autre jour.',
  code_plan_in_force:
    'Cette version est en vigueur ou utilisée, elle reste donc. Créez plutôt une version qui la suit.',
};
export default texts;
