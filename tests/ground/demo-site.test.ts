import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startDemoSite } from '../../api/src/entry/local/demo-site.ts';
import { findFreePorts } from '../support/free-ports.ts';
import { startProgram, until } from './support/processes.ts';

const keys = { apiUrl: 'http://localhost:9', secretKey: 'sk_test_none', publishableKey: 'pk_test_none' };

const answers = (port: number) =>
  fetch(`http://localhost:${port}/`).then(
    (response) => response.ok,
    () => false,
  );

it('serves the site on its own origin until it is stopped', async () => {
  const port = (await findFreePorts(1))[0] ?? 0;
  const said: string[] = [];
  const site = await startDemoSite({ ...keys, port, log: (line) => said.push(line) });
  onTestFinished(() => site.stop());
  expect(site.url).toBe(`http://localhost:${port}`);
  expect(await answers(port)).toBe(true);
  await site.stop();
  await site.exited;
  expect(await answers(port)).toBe(false);
  expect(said.filter((line) => line.includes('has ended'))).toEqual([]);
});

it('says which setting to change when the port is taken', async () => {
  const port = (await findFreePorts(1))[0] ?? 0;
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => other.close(() => resolve())));
  await expect(startDemoSite({ ...keys, port, log: () => {} })).rejects.toThrow(
    /taken by another program.*DEMO_SITE_PORT/,
  );
});

it('says what the site said when it does not start', async () => {
  const port = (await findFreePorts(1))[0] ?? 0;
  await expect(startDemoSite({ ...keys, secretKey: 'nonsense', port, log: () => {} })).rejects.toThrow(
    /did not start:[\s\S]*SISO_SECRET_KEY/,
  );
});

it('does not outlive a start that was killed', async () => {
  const port = (await findFreePorts(1))[0] ?? 0;
  const application = startProgram('hold-demo-site.ts', [String(port)]);
  await application.printed('ready');
  expect(await answers(port)).toBe(true);
  await application.kill('SIGKILL');
  await until('the site has ended', async () => !(await answers(port)));
});
