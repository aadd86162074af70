import type { Texts } from '../catalog.ts';
import type { RightsText } from '../rights.ts';

const texts: Texts<RightsText> = {
  right: '{action}: {thing}',
  sees: 'Puede ver: {list}.',
  does: 'Puede ver y cambiar: {list}.',
  doesAll: 'Puede ver y cambiar todo.',
  doesNothing: 'Todavía no puede ver nada.',
  act_read: 'Ver',
  act_write: 'Cambiar',
  act_submit: 'Enviar',
  res_activity: 'actividad',
  'res_api-keys': 'claves',
  res_audit: 'registro de cambios',
  res_brand: 'marca',
  res_commissions: 'comisiones',
  res_dashboard: 'panel',
  res_events: 'avisos en vivo',
  res_partners: 'datos de la empresa',
  res_plans: 'planes',
  res_programme: 'programa',
  res_projects: 'proyectos',
  res_referrals: 'recomendaciones',
  'res_sign-ins': 'accesos',
  'res_signing-keys': 'claves de firma',
  res_users: 'equipo',
  'res_widget-sessions': 'sesiones de elementos integrados',
};

export default texts;
