import type { Siso } from '@siso/partner-sdk';
import type { PropertyValues } from 'lit';
import { ListElement } from './list-element.ts';
import type { StaffHost } from './staff-host.ts';

/** A part of a list for the programme's own people: whose row it is, and what they do with it. */
export interface StaffPart {
  /** Resolves when its texts are there. */
  readonly spoken: Promise<void>;
  /** Fetches its texts where the language has changed. */
  speak(language: string): void;
  stop(): void;
}

/** A list that the programme's own people see with more columns and more acts, which no partner's page loads. */
export abstract class StaffedList<
  Row extends { readonly id: string },
  Key extends string,
  Part extends StaffPart,
> extends ListElement<Row, Key> {
  /** The part for the programme's own people, once it is loaded; undefined for everybody else. */
  protected staff?: Part;
  #asked?: Siso;

  /** Loads the part. */
  protected abstract loadStaff(siso: Siso, host: StaffHost): Promise<Part>;

  protected override attach(siso: Siso): () => void {
    const detach = super.attach(siso);
    return () => {
      detach();
      this.staff?.stop();
      this.staff = this.#asked = undefined;
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { connection } = this;
    if (connection && this.isStaff && this.#asked !== connection) {
      this.#asked = connection;
      void this.attempt((siso) => this.#load(siso));
    }
    this.staff?.speak(this.language);
  }

  /** What the programme's own people see besides decides on the columns, so rows wait for it. */
  protected override get ready(): boolean {
    return !this.isStaff || !!this.staff;
  }

  async #load(siso: Siso): Promise<void> {
    const staff = await this.loadStaff(siso, {
      ask: (question) => this.ask(question),
      say: (done) => this.say(done),
      change: (id, over, act, done) => this.change({ id } as Row, over as Partial<Row>, act, done),
      refresh: () => this.refresh(),
      changed: () => this.requestUpdate(),
      language: () => this.language,
    });
    await staff.spoken;
    if (this.#asked === siso) {
      this.staff = staff;
      this.requestUpdate();
    } else {
      staff.stop();
    }
  }
}
