import type { Texts } from '../catalog.ts';
import type { stepUp } from '../en/step-up.ts';

const texts: Texts<keyof typeof stepUp> = {
  title: 'Sind Sie es noch?',
  intro:
    'Diese Änderung ist wichtig, bitte bestätigen Sie sie. Danach werden Sie einige Minuten lang nicht mehr gefragt.',
  confirm: 'Bestätigen',
};

export default texts;
