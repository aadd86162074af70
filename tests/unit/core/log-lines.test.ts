import { expect, test } from 'vitest';
import { logLines } from '../../../api/src/entry/log-lines.ts';

test('the lines of one turn leave together and in order, those of the next by themselves', async () => {
  const written: string[] = [];
  const line = logLines({ write: (text: string) => written.push(text) });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  line('one');
  line('two');
  expect(written).toEqual([]);
  await turn();
  line('three');
  await turn();
  await turn();
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

test('what waits when the process ends is written before it does', () => {
  const written: string[] = [];
  const before = process.listeners('exit');
  logLines({ write: (text: string) => written.push(text) })('last words');
  const mine = process.listeners('exit').filter((listener) => !before.includes(listener));
  for (const listener of mine) listener(0);
  expect(written).toEqual(['last words\n']);
  for (const listener of mine) process.off('exit', listener);
});
