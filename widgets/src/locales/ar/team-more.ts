import type { Texts } from '../catalog.ts';
import type { TeamMoreText } from '../team-more.ts';

const texts: Texts<TeamMoreText> = {
  inviteTitle: 'دعوة شخص',
  inviteText: 'تصله رسالة فيها رابط يعمل مرة واحدة، ويختار بنفسه طريقة الدخول.',
  send: 'إرسال الدعوة',
  invited: 'الدعوة في طريقها إلى {email}.',
  emailWrong: 'أدخل بريدًا إلكترونيًا كاملًا، مثل \u2068name@example.com\u2069.',
  code_user_exists: 'يوجد هنا شخص بهذا العنوان.',
  belongs: 'ينتمي إلى',
  mfaRequired: 'يحتاج إلى عامل ثانٍ للدخول.',
  roleMore_owner: 'ويعيّن المالكين ويغيّرهم أيضًا.',
  roleBeyond: 'لا تُعرض الأدوار التي تتجاوز صلاحياتك.',
  roleTitle: 'دور {name}',
  roleText: 'يسري ابتداءً من نقرته التالية.',
  saveRole: 'حفظ الدور',
  roleSaved: 'أصبح لدى {name} دور جديد.',
  advanced: 'صلاحيات أكثر من الدور',
  advancedText: 'ما يتيحه الدور غير مذكور هنا. يمكنك منح ما تملكه أنت.',
  suspendTitle: 'إيقاف {name}؟',
  suspendText: 'يُسجَّل خروج {name} من كل مكان خلال ثانية ولا يمكنه الدخول حتى تعيد تفعيله. لا يضيع شيء.',
  suspended: 'تم إيقاف {name}.',
  reactivateTitle: 'إعادة تفعيل {name}؟',
  reactivateText: 'يمكن أن يدخل {name} من جديد بالدور نفسه.',
  reactivated: 'يمكن أن يدخل {name} من جديد.',
  removeTitle: 'إزالة {name}؟',
  removeText: 'يُسجَّل خروج {name} من كل مكان ويفقد الوصول نهائيًا. يبقى ما فعله في السجل. للعودة يحتاج إلى دعوة جديدة.',
  removed: 'تمت إزالة {name}.',
  revokeTitle: 'سحب الدعوة؟',
  revokeText: 'يتوقف عمل الرابط في الرسالة إلى {email}.',
  code_beyond_own_rights: 'هذا يتجاوز صلاحياتك، لذلك لا يمكنك منحه.',
  code_last_owner: 'يحتاج الفريق إلى مالك. اجعل شخصًا آخر مالكًا أولًا.',
  code_step_up_cancelled: 'لم يتغير شيء لأنك لم تؤكد هويتك.',
};

export default texts;
