import { Desk } from './desk.tsx';
import { Refer } from './refer.tsx';

/** Rendered on the server: the elements come with their client components. */
export default function Page() {
  return (
    <main>
      <h1>Partner area</h1>
      <section aria-label="Commissions">
        <Desk />
      </section>
      <section aria-label="New referral">
        <Refer />
      </section>
    </main>
  );
}
