import type { Texts } from '../catalog.ts';
import type { ReferralStaffText } from '../referral-list-staff.ts';

const texts: Texts<ReferralStaffText> = {
  qualify: 'Qualifier',
  qualifyTitle: 'Qualifier {client} ?',
  qualifyText: 'Le partenaire verra que cette recommandation mérite d’être suivie.',
  qualified: '{client} est qualifié.',
  win: 'Marquer comme gagnée',
  winTitle: 'Gagner {client}',
  winText:
    'Cela ouvre un projet et fixe les taux du partenaire au jour où il a été gagné. Cela ne peut pas être annulé.',
  projectValue: 'Valeur du projet',
  currency: 'Devise',
  projectName: 'Nom du projet',
  wonOn: 'Gagnée le',
  today: 'Aujourd’hui, si laissé vide.',
  wonDone: '{client} est gagné et le projet est ouvert.',
  lose: 'Marquer comme perdue',
  loseTitle: 'Marquer {client} comme perdue ?',
  loseText: 'Le partenaire le verra, avec le motif. Vous pourrez la rouvrir plus tard.',
  reason: 'Motif',
  lostDone: '{client} est marqué comme perdu.',
  reopen: 'Rouvrir',
  reopenTitle: 'Rouvrir {client} ?',
  reopenText: 'La recommandation revient où elle en était avant d’être perdue.',
  reopened: '{client} est de nouveau ouvert.',
  code_no_plan_in_force:
    'Aucun plan n’est en vigueur ce jour-là pour ce partenaire. Créez-en un ou convenez de taux, puis réessayez.',
  code_partner_inactive: 'Le partenaire n’est pas actif. Activez-le d’abord.',
  code_partner_suspended: 'Le partenaire est suspendu. Activez-le d’abord.',
};

export default texts;
