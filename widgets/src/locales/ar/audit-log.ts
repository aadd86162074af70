import type { AuditLogFirstText } from '../audit-log.ts';
import type { Texts } from '../catalog.ts';

const texts: Texts<AuditLogFirstText> = {
  title: 'سجل الأمان',
  view: 'ما يُعرض',
  signIns: 'عمليات الدخول',
  changes: 'التغييرات',
  when: 'متى',
  who: 'من',
  outcome: 'النتيجة',
  factor: 'الوسيلة',
  device: 'الجهاز',
  address: 'العنوان',
  partner: 'الشريك',
  newDevice: 'جهاز جديد',
  unknown: 'غير معروف',
  deviceOn: '{browser} على {os}',
  outcome_success: 'دخول ناجح',
  outcome_failure: 'مرفوض',
  outcome_challenge: 'طُلب عامل ثانٍ',
  factor_password: 'كلمة المرور',
  factor_totp: 'تطبيق المصادقة',
  factor_recovery_code: 'رمز استرداد',
  factor_passkey: 'مفتاح مرور',
  factor_invitation: 'دعوة',
  factor_reset: 'إعادة تعيين كلمة المرور',
  factor_device: 'جهاز محفوظ',
  person: 'الشخص',
  everybody: 'كل الأشخاص',
  allOutcomes: 'كل النتائج',
  allPartners: 'كل الشركاء',
  emptyTitle: 'لم يدخل أحد بعد',
  emptyText: 'سيظهر هنا ما يحدث، الأحدث أولًا.',
  reason: 'السبب',
};

export default texts;
