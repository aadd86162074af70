import type { ApiKeysFirstText } from '../api-keys.ts';
import type { Texts } from '../catalog.ts';

const texts: Texts<ApiKeysFirstText> = {
  title: 'Claves',
  create: 'Crear clave',
  name: 'Nombre',
  kind: 'Tipo',
  kind_secret: 'Secreta',
  kind_publishable: 'Pública',
  allKinds: 'Todos los tipos',
  key: 'Clave',
  scopes: 'Derechos',
  scopesAll: 'Todo',
  scopesCount: { one: '{count} derecho', other: '{count} derechos' },
  origins: 'Sitios',
  originsMore: { one: '{origin} y {count} más', other: '{origin} y {count} más' },
  lastUsed: 'Último uso',
  never: 'Nunca',
  expires: 'Caduca',
  expiresNever: 'Nunca',
  state: 'Estado',
  state_active: 'Activa',
  state_expiring: 'Caduca pronto',
  state_expired: 'Caducada',
  state_revoked: 'Revocada',
  partner: 'Socio',
  allPartners: 'Todas las claves',
  ownKeys: 'Las del propio programa',
  created: 'Creada',
  createdBy: 'Creada por',
  replacedBy: 'Sustituida por',
  emptyTitle: 'Todavía no hay claves',
  emptyText:
    'Con una clave pública, el formulario de su sitio envía recomendaciones. Con una secreta, su servidor usa la API.',
  rename: 'Cambiar el nombre',
  editOrigins: 'Cambiar los sitios',
  rotate: 'Sustituir',
  revoke: 'Revocar',
  why_readonly: 'Con su rol puede ver las claves, pero no cambiarlas.',
  why_gone: 'Esta clave ya no funciona; no queda nada que cambiar.',
};

export default texts;
