import type { ApiKeysFirstText } from '../api-keys.ts';
import type { Texts } from '../catalog.ts';

const texts: Texts<ApiKeysFirstText> = {
  title: 'Clés',
  create: 'Créer une clé',
  name: 'Nom',
  kind: 'Type',
  kind_secret: 'Secrète',
  kind_publishable: 'Publique',
  allKinds: 'Tous les types',
  key: 'Clé',
  scopes: 'Droits',
  scopesAll: 'Tout',
  scopesCount: { one: '{count} droit', other: '{count} droits' },
  origins: 'Sites',
  originsMore: { one: '{origin} et {count} autre', other: '{origin} et {count} autres' },
  lastUsed: 'Dernier usage',
  never: 'Jamais',
  expires: 'Expire',
  expiresNever: 'Jamais',
  state: 'Statut',
  state_active: 'Active',
  state_expiring: 'Expire bientôt',
  state_expired: 'Expirée',
  state_revoked: 'Révoquée',
  partner: 'Partenaire',
  allPartners: 'Toutes les clés',
  ownKeys: 'Celles du programme',
  created: 'Créée',
  createdBy: 'Créée par',
  replacedBy: 'Remplacée par',
  emptyTitle: 'Pas encore de clé',
  emptyText:
    'Avec une clé publique, le formulaire de votre site envoie des recommandations. Avec une clé secrète, votre serveur utilise l’API.',
  rename: 'Renommer',
  editOrigins: 'Changer les sites',
  rotate: 'Remplacer',
  revoke: 'Révoquer',
  why_readonly: 'Votre rôle permet de voir les clés, pas de les modifier.',
  why_gone: 'Cette clé ne fonctionne plus : il n’y a plus rien à modifier.',
};

export default texts;
