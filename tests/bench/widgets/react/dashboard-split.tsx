/** The dashboard with recharts in a chunk of its own, asked for as soon as the page runs: the figures need not wait for it. */
import { lazy, Suspense } from 'react';
import { Hold, type SectionsProps, show } from './board.tsx';

const sections = import('./sections.tsx');
const Later = lazy(() => sections);

show((props: SectionsProps) => (
  <Suspense fallback={<Hold />}>
    <Later {...props} />
  </Suspense>
));
