import { record } from '../../platform/record.ts';
import { updateUserRow } from './repository.ts';
import { type SignedIn, writeDoor } from './visit.ts';

/** Changes how a person is called and the language that they read. */
export async function updateMe(
  visit: SignedIn,
  input: { name?: string | undefined; locale?: string | null | undefined },
): Promise<SignedIn> {
  const { person } = visit;
  const now = visit.deps.clock.now();
  const set = {
    ...(input.name === undefined ? {} : { name: input.name }),
    ...(input.locale === undefined ? {} : { locale: input.locale }),
  };
  if (Object.keys(set).length === 0) return visit;
  await writeDoor(visit, person, (inner) =>
    inner.tx.all([
      updateUserRow(person, { ...set, version: person.version + 1, updatedAt: now }),
      ...record(inner, {
        action: 'user.update',
        subject: { type: 'user', id: person.id },
        partnerId: person.partnerId,
        changes: { ...set },
      }),
    ]),
  );
  return { ...visit, person: { ...person, ...set } };
}
