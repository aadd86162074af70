import type { Texts } from '../catalog.ts';
import type { stepUp } from '../en/step-up.ts';

const texts: Texts<keyof typeof stepUp> = {
  title: 'هل ما زلت أنت؟',
  intro: 'هذا تغيير مهم، لذا يُرجى تأكيده. لن تُسأل مرة أخرى لبضع دقائق.',
  confirm: 'تأكيد',
};

export default texts;
