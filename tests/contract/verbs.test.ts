import { describe, expect, test } from 'vitest';
import { moduleFunctions, type SourceFunction } from './support/verbs.ts';

const { all, reached, importedBy } = moduleFunctions();
const routes = importedBy('routes.ts');

const verbs = all.filter(({ exported, context }) => exported && context === 'Ctx');
const writers = verbs.filter((verb) => reached(verb).includes('write'));
const breaking = (list: readonly SourceFunction[], rule: (each: SourceFunction) => boolean) =>
  list.filter((each) => !rule(each)).map(({ file, name }) => `${file}: ${name}`);

/** What a function does first: ask who acts, or look at the database. */
const firstStep = (verb: SourceFunction) =>
  reached(verb).find((call) => ['requireScope', 'requireProgramme', 'write', 'read'].includes(call));

/** Asks for a scope before its first look at the database. */
function asksForScope(verb: SourceFunction): boolean {
  const order = reached(verb).filter((call) => ['requireScope', 'write', 'read'].includes(call));
  return order[0] === 'requireScope';
}

test('the verbs are found', () => {
  const known = ['createReferral', 'convertReferral', 'recordPayment', 'createMilestone', 'settleCommission'];
  expect(writers.map(({ name }) => name)).toEqual(expect.arrayContaining(known));
  expect(writers.length).toBeGreaterThan(25);
});

describe('a verb that writes', () => {
  test('asks for its scope before anything else', () => {
    expect(breaking(writers, asksForScope)).toEqual([]);
  });

  test('leaves an audit row, unless it only sweeps out what has expired', () => {
    const sweeps = ({ file }: SourceFunction) => file.split('/')[1]?.startsWith('sweep-') ?? false;
    // A function that runs what it is given leaves the row to its callers, which are verbs themselves.
    const leaves = (verb: SourceFunction) => reached(verb).includes('record') || verb.calls.includes('work');
    expect(breaking(writers, (verb) => leaves(verb) || sweeps(verb))).toEqual([]);
  });

  test('names the problems that it throws', () => {
    expect(breaking(writers, ({ doc }) => doc.includes('@throws'))).toEqual([]);
  });
});

test('a verb that reads asks who it is for before anything else, unless it says that no scope is asked for', () => {
  const readers = verbs.filter((verb) => !writers.includes(verb) && reached(verb).includes('read'));
  expect(readers.length).toBeGreaterThan(15);
  const open = ({ doc }: SourceFunction) => /no scope is asked for/i.test(doc.replace(/[\s*]+/g, ' '));
  expect(breaking(readers, (verb) => firstStep(verb)?.startsWith('require') || open(verb))).toEqual([]);
  const atTheDoor = readers.filter(({ name }) => routes.has(name));
  expect(breaking(atTheDoor, asksForScope)).toEqual([]);
});

test('what joins another verb’s transaction opens none of its own and leaves its own audit row', () => {
  const inner = all.filter(
    ({ context, exported, calls }) => exported && context === 'WriteCtx' && calls.includes('record'),
  );
  const known = ['accrueCommission', 'openProject', 'moveReferral'];
  expect(inner.map(({ name }) => name)).toEqual(expect.arrayContaining(known));
  expect(breaking(inner, (each) => !reached(each).includes('write'))).toEqual([]);
});

test('every verb that a route calls stands in a file of its name', () => {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const called = verbs.filter(({ name }) => routes.has(name));
  expect(called.length).toBeGreaterThan(35);
  expect(breaking(called, ({ file, name }) => file.endsWith(`/${kebab(name)}.ts`))).toEqual([]);
});
