import type { AuditLogFirstText } from '../audit-log.ts';
import type { Texts } from '../catalog.ts';

const texts: Texts<AuditLogFirstText> = {
  title: 'Registro de seguridad',
  view: 'Qué mostrar',
  signIns: 'Accesos',
  changes: 'Cambios',
  when: 'Cuándo',
  who: 'Quién',
  outcome: 'Resultado',
  factor: 'Con qué',
  device: 'Dispositivo',
  address: 'Dirección',
  partner: 'Socio',
  newDevice: 'dispositivo nuevo',
  unknown: 'Desconocido',
  deviceOn: '{browser} en {os}',
  outcome_success: 'Entró',
  outcome_failure: 'Rechazado',
  outcome_challenge: 'Se pidió un segundo factor',
  factor_password: 'Contraseña',
  factor_totp: 'App de autenticación',
  factor_recovery_code: 'Código de recuperación',
  factor_passkey: 'Llave de acceso',
  factor_invitation: 'Invitación',
  factor_reset: 'Restablecer contraseña',
  factor_device: 'Dispositivo recordado',
  person: 'Persona',
  everybody: 'Todas las personas',
  allOutcomes: 'Todos los resultados',
  allPartners: 'Todos los socios',
  emptyTitle: 'Todavía no ha entrado nadie',
  emptyText: 'Aquí aparecerá lo que ocurra, lo más reciente primero.',
  reason: 'Motivo',
};

export default texts;
