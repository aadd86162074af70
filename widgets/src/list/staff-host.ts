import type { Question } from './ask.ts';
import type { Done } from './toast.ts';

/** What the part of a list for the programme's own people needs of its element. */
export interface StaffHost {
  /** Asks before something is done; true when it was. */
  ask(question: Question): Promise<boolean>;
  /** Shows what was done. */
  say(done: Done): void;
  /** Shows a change at once, and takes it back when it is refused. */
  change(id: string, over: object, act: () => Promise<unknown>, done: Done): Promise<boolean>;
  /** Fetches rows and drawer again. */
  refresh(): Promise<void>;
  /** Tells that there is something new to draw. */
  changed(): void;
  /** The tag of the language in use. */
  language(): string;
}
