import type { Texts } from '../catalog.ts';
import type { stepUp } from '../en/step-up.ts';

const texts: Texts<keyof typeof stepUp> = {
  title: '¿Sigue siendo usted?',
  intro: 'Este cambio es importante: confírmelo, por favor. Después no se le preguntará durante unos minutos.',
  confirm: 'Confirmar',
};

export default texts;
