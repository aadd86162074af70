/** The life of a project: milestones, instalments, and how it ends. */
import { addDays, dayInZone } from '../../core/dates.ts';
import type { Money } from '../../core/money.ts';
import { inOfficeHours, workdayFrom } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Step } from './steps.ts';

export interface Project {
  /** Its referral's key. */
  key: string;
  name: string;
  value: Money;
  milestones: readonly string[];
  /** Planned length. */
  days: number;
  wonAt: Date;
}

/** In per cent of the value; the last part is what is left of it. */
function partsOf(value: number): readonly number[] {
  if (value < 300_000) return [100];
  if (value < 900_000) return [40, 60];
  return [30, 40, 30];
}

/** The value in instalments that sum to it, to the cent. */
export function instalments(value: number, percents: readonly number[] = partsOf(value)): number[] {
  const parts = percents.slice(0, -1).map((percent) => Math.round((value * percent) / 100));
  return [...parts, value - parts.reduce((sum, part) => sum + part, 0)];
}

/** From the win on, in the order of time. */
export function projectCourse(project: Project, zone: string, chance: Chance): Step[] {
  const end = chance.next();
  const steps = [...opening(project, zone, chance), ...payments(project, zone, chance)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  if (end < 0.05) return breakOff(steps, project, 'cancelled', chance);
  if (end < 0.11) return breakOff(steps, project, 'on_hold', chance);
  const last = steps.at(-1)?.at ?? project.wonAt;
  return [
    ...steps,
    { at: later(last, chance.int(20, 180)), kind: 'set_project', referral: project.key, status: 'completed' },
  ];
}

function opening({ key, name, value, milestones, days, wonAt }: Project, zone: string, chance: Chance): Step[] {
  const wonOn = dayInZone(wonAt, zone);
  const steps: Step[] = [{ at: wonAt, kind: 'win', referral: key, value, projectName: name }];
  let done = wonAt;
  milestones.forEach((milestoneName, i) => {
    const milestone = `${key}/m${i + 1}`;
    const dueOn = workdayFrom(addDays(wonOn, Math.round((days * (i + 1)) / milestones.length)));
    const noted = later(wonAt, 2 + i);
    steps.push({ at: noted, kind: 'add_milestone', referral: key, milestone, name: milestoneName, dueOn });
    const doneOn = workdayFrom(addDays(dueOn, chance.int(-2, 6)));
    const planned = inOfficeHours(doneOn, zone, chance);
    done = new Date(Math.max(planned.getTime(), later(done, 60).getTime()));
    steps.push({ at: done, kind: 'complete_milestone', referral: key, milestone });
  });
  return steps;
}

/** A deposit soon after the win, the rest with the work; some clients take their time. */
function payments({ key, value, days, wonAt }: Project, zone: string, chance: Chance): Step[] {
  const wonOn = dayInZone(wonAt, zone);
  const parts = instalments(value.amount);
  let offset = 0;
  return parts.map((amount, i) => {
    const due = i === 0 ? chance.int(2, 9) : Math.round((days * i) / (parts.length - 1)) + chance.int(3, 12);
    const late = chance.happens(0.12) ? chance.int(8, 21) : 0;
    offset = Math.max(offset + 3, due + late);
    return {
      at: inOfficeHours(workdayFrom(addDays(wonOn, offset)), zone, chance),
      kind: 'pay',
      referral: key,
      payment: `${key}/p${i + 1}`,
      amount: { amount, currency: value.currency },
      reference: `INV-${invoiceNumber(key)}-${i + 1}`,
    };
  });
}

/** Stops after the first instalment. What is left out would have come later. */
function breakOff(steps: readonly Step[], { key }: Project, status: 'cancelled' | 'on_hold', chance: Chance): Step[] {
  const paid = steps.findIndex(({ kind }) => kind === 'pay');
  const kept = steps.slice(0, paid + 1);
  const at = later(kept.at(-1)?.at ?? new Date(0), chance.int(9, 24) * 24 * 60);
  return [...kept, { at, kind: 'set_project', referral: key, status }];
}

/** Four figures that follow from the key. */
export function invoiceNumber(key: string): number {
  let value = 0;
  for (const char of key) value = (value * 31 + char.charCodeAt(0)) % 9000;
  return 1000 + value;
}

export function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
