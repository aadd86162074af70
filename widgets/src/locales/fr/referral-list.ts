import type { Texts } from '../catalog.ts';
import type { ReferralListText } from '../referral-list.ts';

const texts: Texts<ReferralListText> = {
  title: 'Recommandations',
  emptyTitle: 'Pas encore de recommandation',
  emptyText: 'Dès qu’un client est recommandé, vous pouvez le suivre ici, du premier contact au projet.',
  submitted: 'Envoyée le',
  estimate: 'Valeur estimée',
  reference: 'Votre référence',
  email: 'E-mail',
  phone: 'Téléphone',
  need: 'Son besoin',
  lostReason: 'Motif',
  campaign: 'Campagne',
  page: 'Page d’envoi',
  referrer: 'Venu de',
  history: 'Historique',
  history_new: 'Envoyée',
  history_reopened: 'Rouverte',
  history_qualified: 'Qualifiée',
  history_converted: 'Gagnée',
  history_lost: 'Perdue',
  toProject: 'Ouvrir le projet',
  edit: 'Modifier le contact',
  editTitle: 'Modifier le contact',
  name: 'Nom complet',
  emailWrong: 'Saisissez une adresse complète, comme nom@example.com.',
  phoneWrong: 'Saisissez un numéro d’au moins 6 chiffres, comme +33 1 99 00 01 99.',
  saved: '{client} a été enregistré.',
  archive: 'Archiver',
  archiveTitle: 'Archiver {client} ?',
  archiveText: 'La recommandation quitte cette liste définitivement. Son projet et ses commissions restent tels quels.',
  archived: '{client} a été archivé.',
  code_archived: 'Cette recommandation est archivée et ne peut plus être modifiée.',
  code_invalid_transition: 'La recommandation a avancé entre-temps. Regardez son statut, puis décidez à nouveau.',
};

export default texts;
