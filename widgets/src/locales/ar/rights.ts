import type { Texts } from '../catalog.ts';
import type { RightsText } from '../rights.ts';

const texts: Texts<RightsText> = {
  right: '{action}: {thing}',
  sees: 'يطّلع على: {list}.',
  does: 'يطّلع على هذا ويعدّله: {list}.',
  doesAll: 'يطّلع على كل شيء ويعدّله.',
  doesNothing: 'لا يمكنه الاطلاع على شيء بعد.',
  act_read: 'الاطلاع',
  act_write: 'التعديل',
  act_submit: 'الإرسال',
  res_activity: 'النشاط',
  'res_api-keys': 'المفاتيح',
  res_audit: 'سجل التغييرات',
  res_brand: 'العلامة التجارية',
  res_commissions: 'العمولات',
  res_dashboard: 'لوحة المتابعة',
  res_events: 'التحديثات المباشرة',
  res_partners: 'بيانات الشركة',
  res_plans: 'الخطط',
  res_programme: 'البرنامج',
  res_projects: 'المشاريع',
  res_referrals: 'الترشيحات',
  'res_sign-ins': 'عمليات الدخول',
  'res_signing-keys': 'مفاتيح التوقيع',
  res_users: 'الفريق',
  'res_widget-sessions': 'جلسات العناصر المضمّنة',
};

export default texts;
