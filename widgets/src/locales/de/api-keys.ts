import type { ApiKeysFirstText } from '../api-keys.ts';
import type { Texts } from '../catalog.ts';

const texts: Texts<ApiKeysFirstText> = {
  title: 'Schlüssel',
  create: 'Schlüssel erstellen',
  name: 'Name',
  kind: 'Art',
  kind_secret: 'Geheim',
  kind_publishable: 'Öffentlich',
  allKinds: 'Alle Arten',
  key: 'Schlüssel',
  scopes: 'Rechte',
  scopesAll: 'Alles',
  scopesCount: { one: '{count} Recht', other: '{count} Rechte' },
  origins: 'Websites',
  originsMore: { one: '{origin} und {count} weitere', other: '{origin} und {count} weitere' },
  lastUsed: 'Zuletzt benutzt',
  never: 'Nie',
  expires: 'Läuft ab',
  expiresNever: 'Nie',
  state: 'Status',
  state_active: 'Aktiv',
  state_expiring: 'Läuft bald ab',
  state_expired: 'Abgelaufen',
  state_revoked: 'Widerrufen',
  partner: 'Partner',
  allPartners: 'Alle Schlüssel',
  ownKeys: 'Des Programms selbst',
  created: 'Erstellt',
  createdBy: 'Erstellt von',
  replacedBy: 'Ersetzt durch',
  emptyTitle: 'Noch keine Schlüssel',
  emptyText:
    'Mit einem öffentlichen Schlüssel sendet das Formular Ihrer Website Empfehlungen. Mit einem geheimen nutzt Ihr Server die Schnittstelle.',
  rename: 'Umbenennen',
  editOrigins: 'Websites ändern',
  rotate: 'Ersetzen',
  revoke: 'Widerrufen',
  why_readonly: 'Mit Ihrer Rolle können Sie Schlüssel ansehen, aber nicht ändern.',
  why_gone: 'Dieser Schlüssel gilt nicht mehr; an ihm ist nichts mehr zu ändern.',
};

export default texts;
