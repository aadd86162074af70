import type { Texts } from '../catalog.ts';
import type { TeamMoreText } from '../team-more.ts';

const texts: Texts<TeamMoreText> = {
  inviteTitle: 'Invitar a alguien',
  inviteText: 'Recibirá un correo con un enlace de un solo uso y elegirá cómo entrar.',
  send: 'Enviar invitación',
  invited: 'La invitación va de camino a {email}.',
  emailWrong: 'Escriba una dirección completa, como name@example.com.',
  code_user_exists: 'Ya hay alguien con esta dirección.',
  belongs: 'Pertenece a',
  mfaRequired: 'Necesita un segundo factor para entrar.',
  roleMore_owner: 'También nombra y cambia a propietarios.',
  roleBeyond: 'No se ofrecen los roles que pueden más que usted.',
  roleTitle: 'Rol de {name}',
  roleText: 'Vale desde su próximo clic.',
  saveRole: 'Guardar el rol',
  roleSaved: '{name} tiene un nuevo rol.',
  advanced: 'Más derechos que los del rol',
  advancedText: 'Lo que el rol ya tiene no aparece. Puede dar lo que usted mismo tiene.',
  suspendTitle: '¿Suspender a {name}?',
  suspendText: '{name} sale de todas partes en un segundo y no podrá entrar hasta que se reactive. No se pierde nada.',
  suspended: '{name} está en suspenso.',
  reactivateTitle: '¿Reactivar a {name}?',
  reactivateText: '{name} podrá entrar de nuevo con el mismo rol.',
  reactivated: '{name} puede entrar de nuevo.',
  removeTitle: '¿Quitar a {name}?',
  removeText:
    '{name} sale de todas partes y pierde el acceso para siempre. Lo que hizo queda en el registro. Para volver hace falta una nueva invitación.',
  removed: '{name} ya no está en el equipo.',
  revokeTitle: '¿Retirar la invitación?',
  revokeText: 'El enlace del correo a {email} deja de funcionar.',
  code_beyond_own_rights: 'Esto va más allá de sus propios derechos, así que no puede darlo.',
  code_last_owner: 'Un equipo necesita un propietario. Nombre antes a otra persona.',
  code_step_up_cancelled: 'No se ha cambiado nada, porque no confirmó su identidad.',
};

export default texts;
