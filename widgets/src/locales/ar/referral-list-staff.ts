import type { Texts } from '../catalog.ts';
import type { ReferralStaffText } from '../referral-list-staff.ts';

const texts: Texts<ReferralStaffText> = {
  qualify: 'تأهيل',
  qualifyTitle: 'تأهيل {client}؟',
  qualifyText: 'سيرى الشريك أن هذا الترشيح يستحق المتابعة.',
  qualified: 'تم تأهيل {client}.',
  win: 'تسجيل النجاح',
  winTitle: 'نجاح {client}',
  winText: 'يفتح هذا مشروعًا ويثبّت نسب الشريك بتاريخ يوم النجاح. لا يمكن التراجع عنه.',
  projectValue: 'قيمة المشروع',
  currency: 'العملة',
  projectName: 'اسم المشروع',
  wonOn: 'تاريخ النجاح',
  today: 'اليوم إن تُرك فارغًا.',
  wonDone: 'نجح ترشيح {client} وفُتح المشروع.',
  lose: 'تسجيل الخسارة',
  loseTitle: 'تسجيل خسارة {client}؟',
  loseText: 'سيرى الشريك ذلك مع السبب. ويمكنك إعادة فتحه لاحقًا.',
  reason: 'السبب',
  lostDone: 'سُجّلت خسارة {client}.',
  reopen: 'إعادة الفتح',
  reopenTitle: 'إعادة فتح {client}؟',
  reopenText: 'يعود الترشيح إلى ما كان عليه قبل الخسارة.',
  reopened: '{client} مفتوح من جديد.',
  code_no_plan_in_force: 'لا توجد خطة سارية لهذا الشريك في ذلك اليوم. أنشئ خطة أو اتفق على نسب معه ثم حاول مرة أخرى.',
  code_partner_inactive: 'الشريك غير نشط. فعّله أولًا.',
  code_partner_suspended: 'الشريك موقوف. فعّله أولًا.',
};

export default texts;
