/** What other modules and the entries may call. */
export { createUser } from './create-user.ts';
export { granterOf } from './granter-of.ts';
export { findPersonName, findUserRowByEmail as findUserByEmail, ofPartner } from './repository.ts';
export { assertMayGrant, assertMayTouch, type Granter, isWeighty, tidyPermissions } from './rules.ts';
export type { UserRow } from './schemas.ts';
