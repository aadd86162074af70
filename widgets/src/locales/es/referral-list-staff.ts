import type { Texts } from '../catalog.ts';
import type { ReferralStaffText } from '../referral-list-staff.ts';

const texts: Texts<ReferralStaffText> = {
  qualify: 'Calificar',
  qualifyTitle: '¿Calificar a {client}?',
  qualifyText: 'El socio verá que vale la pena seguir con esta recomendación.',
  qualified: '{client} está calificada.',
  win: 'Marcar como ganada',
  winTitle: 'Ganar {client}',
  winText: 'Esto abre un proyecto y fija las tasas del socio al día en que se ganó. No se puede deshacer.',
  projectValue: 'Valor del proyecto',
  currency: 'Moneda',
  projectName: 'Nombre del proyecto',
  wonOn: 'Ganada el',
  today: 'Hoy, si se deja vacío.',
  wonDone: '{client} está ganada y el proyecto, abierto.',
  lose: 'Marcar como perdida',
  loseTitle: '¿Marcar {client} como perdida?',
  loseText: 'El socio lo verá, con el motivo. Podrá reabrirla más tarde.',
  reason: 'Motivo',
  lostDone: '{client} está marcada como perdida.',
  reopen: 'Reabrir',
  reopenTitle: '¿Reabrir {client}?',
  reopenText: 'La recomendación vuelve a donde estaba antes de perderse.',
  reopened: '{client} vuelve a estar abierta.',
  code_no_plan_in_force:
    'Ese día no hay ningún plan vigente para este socio. Cree uno o acuerde tasas con él y vuelva a intentarlo.',
  code_partner_inactive: 'El socio no está activo. Actívelo primero.',
  code_partner_suspended: 'El socio está suspendido. Actívelo primero.',
};

export default texts;
