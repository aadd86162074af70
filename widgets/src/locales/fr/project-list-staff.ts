import type { Texts } from '../catalog.ts';
import type { ProjectStaffText } from '../project-list-staff.ts';

const texts: Texts<ProjectStaffText> = {
  addMilestone: 'Ajouter une étape',
  milestoneName: 'Nom de l’étape',
  dueLabel: 'Pour le',
  milestoneAdded: '« {name} » a été ajoutée.',
  complete: 'Terminer',
  completed: '« {name} » est terminée.',
  openAgain: 'Rouvrir',
  openedAgain: '« {name} » est de nouveau ouverte.',
  remove: 'Retirer',
  removeTitle: 'Retirer « {name} » ?',
  removeText: 'L’étape disparaît du projet, pour le partenaire aussi.',
  removed: '« {name} » a été retirée.',
  recordPayment: 'Enregistrer un paiement',
  paymentTitle: 'Enregistrer un paiement de {client}',
  paymentText: 'Ce que le partenaire gagne est calculé aussitôt.',
  amount: 'Montant',
  paidOn: 'Payé le',
  today: 'Aujourd’hui, si laissé vide.',
  referenceHint: 'Par exemple le numéro de la facture.',
  paymentRecorded: '{amount} de {client} enregistrés.',
  hold: 'Mettre en pause',
  finish: 'Marquer comme terminé',
  resume: 'Reprendre',
  cancelProject: 'Annuler le projet',
  cancelTitle: 'Annuler {project} ?',
  cancelText:
    'Le partenaire le verra comme annulé. Ce qui a été gagné reste acquis. Vous pourrez le reprendre plus tard.',
  statusChanged: '{project} : {status}.',
  settle: 'Marquer comme versée',
  settleTitle: 'Marquer {amount} comme versés ?',
  settleText: 'Le partenaire verra cette commission comme versée. Cela ne peut pas être annulé.',
  settled: '{amount} sont marqués comme versés.',
  code_invalid_transition: 'Quelque chose a changé entre-temps. Regardez le statut, puis décidez à nouveau.',
  code_partner_inactive: 'Le partenaire n’est pas actif. Activez-le d’abord.',
  code_partner_suspended: 'Le partenaire est suspendu. Activez-le d’abord.',
};

export default texts;
