import type { Texts } from '../catalog.ts';
import type { ReferralListText } from '../referral-list.ts';

const texts: Texts<ReferralListText> = {
  title: 'Recomendaciones',
  emptyTitle: 'Aún no hay recomendaciones',
  emptyText: 'Cuando se recomiende a un cliente, podrá seguirlo aquí, desde el primer contacto hasta el proyecto.',
  submitted: 'Enviada',
  estimate: 'Valor estimado',
  reference: 'Su referencia',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  need: 'Qué necesita',
  lostReason: 'Motivo',
  campaign: 'Campaña',
  page: 'Página de envío',
  referrer: 'Llegó desde',
  history: 'Historial',
  history_new: 'Enviada',
  history_reopened: 'Reabierta',
  history_qualified: 'Calificada',
  history_converted: 'Ganada',
  history_lost: 'Perdida',
  toProject: 'Abrir proyecto',
  edit: 'Editar contacto',
  editTitle: 'Editar el contacto',
  name: 'Nombre completo',
  emailWrong: 'Escriba una dirección completa, como nombre@example.com.',
  phoneWrong: 'Escriba un teléfono de al menos 6 cifras, como +34 910 010 199.',
  saved: 'Se guardó {client}.',
  archive: 'Archivar',
  archiveTitle: '¿Archivar {client}?',
  archiveText: 'La recomendación sale de esta lista para siempre. Su proyecto y sus comisiones quedan como están.',
  archived: 'Se archivó {client}.',
  code_archived: 'Esta recomendación está archivada y ya no se puede cambiar.',
  code_invalid_transition: 'La recomendación ha avanzado entretanto. Mire su estado y decida de nuevo.',
};

export default texts;
