import type { Texts } from '../catalog.ts';
import type { ReferralListText } from '../referral-list.ts';

const texts: Texts<ReferralListText> = {
  title: 'الترشيحات',
  emptyTitle: 'لا ترشيحات بعد',
  emptyText: 'بعد ترشيح عميل يمكنك متابعته هنا، من أول تواصل حتى المشروع.',
  submitted: 'تاريخ الترشيح',
  estimate: 'القيمة التقديرية',
  reference: 'مرجعك',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  need: 'ما يحتاج إليه',
  lostReason: 'السبب',
  campaign: 'الحملة',
  page: 'صفحة الإرسال',
  referrer: 'جاء من',
  history: 'السجل',
  history_new: 'أُرسل',
  history_reopened: 'أُعيد فتحه',
  history_qualified: 'تأهّل',
  history_converted: 'نجح',
  history_lost: 'خسر',
  toProject: 'فتح المشروع',
  edit: 'تعديل جهة الاتصال',
  editTitle: 'تعديل جهة الاتصال',
  name: 'الاسم الكامل',
  emailWrong: 'أدخل عنوان بريد كاملًا، مثل name@example.com.',
  phoneWrong: 'أدخل رقم هاتف من 6 أرقام على الأقل، مثل ‎+971 4 000 0199‎.',
  saved: 'تم حفظ {client}.',
  archive: 'أرشفة',
  archiveTitle: 'أرشفة {client}؟',
  archiveText: 'يغادر الترشيح هذه القائمة نهائيًا. ويبقى مشروعه وعمولاته كما هي.',
  archived: 'تمت أرشفة {client}.',
  code_archived: 'هذا الترشيح مؤرشف ولا يمكن تغييره بعد الآن.',
  code_invalid_transition: 'تقدّم الترشيح في هذه الأثناء. راجع حالته ثم قرّر من جديد.',
};

export default texts;
