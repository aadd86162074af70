import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXIT, ImportFailure } from '../../examples/crm-import/src/import-failure.ts';
import { parseTable, readFolder } from '../../examples/crm-import/src/read-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const COLUMNS = ['name', 'note'];

function cells(text: string): { line: number; name: string; note: string }[] {
  return parseTable('x.csv', text, COLUMNS).rows.map(({ place, cell }) => ({
    line: place.line,
    name: cell('name'),
    note: cell('note'),
  }));
}

function failureOf(action: () => unknown): ImportFailure {
  try {
    action();
  } catch (error) {
    if (error instanceof ImportFailure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parseTable', () => {
  test('finds columns by name in any order and case, past a byte order mark, CRLF, blanks and empty lines', () => {
    const text = '\uFEFF Note ,extra,NAME\r\n\r\n  hello , 1 ,"Doe, Jane"\r\n,,\r\n"say ""hi""",2,Bo\r\n';
    expect(cells(text)).toEqual([
      { line: 3, name: 'Doe, Jane', note: 'hello' },
      { line: 5, name: 'Bo', note: 'say "hi"' },
    ]);
  });

  test('counts lines by where a record begins, also after cells that hold line ends', () => {
    expect(cells('name,note\r\n"Two\r\nlines",a\r\nNext,b\r\nLast,c')).toEqual([
      { line: 2, name: 'Two\nlines', note: 'a' },
      { line: 4, name: 'Next', note: 'b' },
      { line: 5, name: 'Last', note: 'c' },
    ]);
  });

  test('keeps a stray quotation mark as a letter', () => {
    expect(cells('name,note\n5" pipe,x\n')).toEqual([{ line: 2, name: '5" pipe', note: 'x' }]);
  });

  test('reports rows with too few or too many columns and reads the others', () => {
    const table = parseTable('x.csv', 'name,note\na,b\nshort\nc,d,e\nf,g\n', COLUMNS);
    expect(table.rows.map(({ cell }) => cell('name'))).toEqual(['a', 'f']);
    expect(table.bad).toEqual([
      { place: { file: 'x.csv', line: 3 }, reason: 'has 1 cells where the header has 2' },
      { place: { file: 'x.csv', line: 4 }, reason: 'has 3 cells where the header has 2' },
    ]);
  });

  test('reads a column that is not there as blank', () => {
    expect(parseTable('x.csv', 'name,note\na,b\n', COLUMNS).rows[0]?.cell('product')).toBe('');
  });

  test.each([
    ['an empty file', '', /x\.csv is empty/],
    ['a missing column', 'name,remark\na,b\n', /no column note; its header reads: name, remark/],
    ['another separator', 'name;note\na;b\n', /no column name, note/],
    ['a column twice', 'name,note,Name\na,b,c\n', /column name twice/],
    ['a quote that never closes', 'name,note\na,b\n"c,d\ne,f\n', /x\.csv:\d+ is not readable as CSV/],
  ])('refuses %s with what is wrong and the way out', (_, text, message) => {
    const failure = failureOf(() => parseTable('x.csv', text, COLUMNS));
    expect(failure.message).toMatch(message);
    expect(failure.wayOut).not.toBe('');
    expect(failure.exitCode).toBe(EXIT.usage);
  });
});

describe('readFolder', () => {
  const folder = () => temporaryFolder(onTestFinished);

  test('names the folder that is missing', async () => {
    await expect(readFolder('/nowhere/at-all')).rejects.toThrow('There is no folder "/nowhere/at-all".');
  });

  test('tells a file from a folder', async () => {
    const file = join(folder(), 'sales_pipeline.csv');
    writeFileSync(file, 'x');
    await expect(readFolder(file)).rejects.toThrow('is not a folder');
  });

  test('names the file that is missing', async () => {
    const path = folder();
    writeFileSync(join(path, 'sales_teams.csv'), 'sales_agent,manager,regional_office\n');
    await expect(readFolder(path)).rejects.toThrow('The folder has no sales_pipeline.csv.');
  });

  test('refuses text that is not UTF-8 instead of damaging names', async () => {
    const path = folder();
    writeFileSync(
      join(path, 'sales_teams.csv'),
      Buffer.from('sales_agent,manager,regional_office\nZo\xeb,M,East\n', 'latin1'),
    );
    writeFileSync(join(path, 'sales_pipeline.csv'), 'x');
    await expect(readFolder(path)).rejects.toThrow('sales_teams.csv is not UTF-8 text.');
  });
});
