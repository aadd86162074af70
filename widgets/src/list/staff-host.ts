import type { Question } from './ask.ts';
import type { Done } from './list-element.ts';

/** What the part of a list for the programme's own people needs of its element. */
export interface StaffHost {
  ask(question: Question): Promise<boolean>;
  say(done: Done): void;
  refresh(): Promise<void>;
  /** Tells that there is something new to draw. */
  changed(): void;
  /** The tag of the language in use. */
  language(): string;
}
