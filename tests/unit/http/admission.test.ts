import { describe, expect, test } from 'vitest';
import { type AdmissionOptions, createAdmission } from '../../../api/src/http/admission.ts';

const OPTIONS: AdmissionOptions = { targetMs: 100, windowMs: 200, least: 20 };

/** A service with one queue: answers `perSecond`, in order. Steps of a millisecond, without a clock. */
function simulate(perSecond: number, options: AdmissionOptions = OPTIONS) {
  const admission = createAdmission(options);
  const queue: number[] = [];
  const latencies: number[] = [];
  let [now, arriving, serving, refused] = [0, 0, 0, 0];
  return {
    latencies,
    refused: () => refused,
    waiting: () => queue.length,
    /** Lets `offered` requests a second arrive for `ms`; answers how many of them were refused. */
    run(offered: number, ms: number): number {
      const before = refused;
      for (const end = now + ms; now < end; now++) {
        arriving += offered / 1000;
        for (; arriving >= 1; arriving--) {
          const delay = queue[0] === undefined ? 0 : now - queue[0];
          if (admission.enter(now, delay)) queue.push(now);
          else refused++;
        }
        serving = Math.min(serving + perSecond / 1000, queue.length + 1);
        for (; serving >= 1 && queue.length > 0; serving--) {
          latencies.push(now - (queue.shift() ?? now));
          admission.leave(now);
        }
      }
      return refused - before;
    },
  };
}

const most = (values: readonly number[]) => Math.max(...values);

describe('what is let in', () => {
  test('is everything that can be served', () => {
    const service = simulate(1_000);
    expect(service.run(950, 5_000)).toBe(0);
  });

  test('is a short burst above that: a queue is for it', () => {
    const service = simulate(1_000);
    service.run(500, 1_000);
    expect(service.run(1_800, 200)).toBe(0);
    expect(service.run(500, 2_000)).toBe(0);
    expect(service.waiting()).toBe(0);
  });

  test.each([2, 5, 20, 100])('is what can be served of %i times as much, and that in time', (times) => {
    const service = simulate(1_000);
    service.run(500, 1_000);
    service.run(times * 1_000, 1_000);
    service.latencies.length = 0;
    const refused = service.run(times * 1_000, 4_000);
    expect(refused).toBeGreaterThan((times - 1) * 4_000 * 0.9);
    // As much is done as without the burst, and nobody waits much longer than the target.
    expect(service.latencies.length).toBeGreaterThan(3_800);
    expect(most(service.latencies)).toBeLessThan(200);
  });

  test('is everything again as soon as the burst is over', () => {
    const service = simulate(1_000);
    service.run(5_000, 2_000);
    service.run(800, 400);
    service.latencies.length = 0;
    expect(service.run(800, 2_000)).toBe(0);
    expect(most(service.latencies)).toBeLessThan(100);
  });

  test('is the least while nothing at all is answered', () => {
    const admission = createAdmission(OPTIONS);
    const taken = Array.from({ length: 3_000 }, (_, ms) => admission.enter(ms, ms)).filter(Boolean).length;
    // Until it stood above for a window; the queue of that time stays.
    expect(taken).toBe(301);
    const stuck = createAdmission({ ...OPTIONS, least: 400 });
    expect(Array.from({ length: 3_000 }, (_, ms) => stuck.enter(ms, ms)).filter(Boolean).length).toBe(400);
  });

  test('is no crowd so large that it could not be served soon', () => {
    const service = simulate(1_000);
    service.run(500, 1_000);
    service.run(100_000, 200);
    expect(service.waiting()).toBeLessThanOrEqual(500);
  });
});

test('one late turn of the loop, or a pause before a quiet time, refuses nobody', () => {
  const admission = createAdmission({ ...OPTIONS, least: 1 });
  expect(admission.enter(0, 0)).toBe(true);
  expect(admission.enter(10_000, 450)).toBe(true);
  expect(admission.enter(10_020, 0)).toBe(true);
  expect(admission.enter(20_000, 450)).toBe(true);
});

test('a delay far above the target does not wait for the window', () => {
  const admission = createAdmission({ ...OPTIONS, least: 1 });
  expect(admission.enter(0, 0)).toBe(true);
  expect(admission.enter(1, 501)).toBe(false);
});
