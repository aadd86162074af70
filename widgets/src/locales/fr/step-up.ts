import type { Texts } from '../catalog.ts';
import type { stepUp } from '../en/step-up.ts';

const texts: Texts<keyof typeof stepUp> = {
  title: 'Est-ce toujours vous ?',
  intro:
    'Cette modification est importante : confirmez-la, s’il vous plaît. Elle ne vous sera plus demandée pendant quelques minutes.',
  confirm: 'Confirmer',
};

export default texts;
