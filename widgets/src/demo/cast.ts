import type { Currency } from '@siso/partner-sdk';

/** Who and what appears in a demo, in one language. All of it is invented. */
export interface Cast {
  readonly partner: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly companies: readonly string[];
  readonly projects: readonly string[];
  readonly milestones: readonly string[];
  readonly reasons: readonly string[];
  /** What marks the page: these are no real figures. */
  readonly mark: string;
}

const cast = (mark: string, partner: string, ...lists: readonly string[]): Cast => {
  const [first = [], last = [], companies = [], projects = [], milestones = [], reasons = []] = lists.map((list) =>
    list.split('|'),
  );
  return { mark, partner, first, last, companies, projects, milestones, reasons };
};

const CASTS: Readonly<Record<string, Cast>> = {
  en: cast(
    'Demo data',
    'Harbour & Pine',
    'Amara|Jonah|Priya|Elliot|Noor|Grace|Tomas|Imogen|Kofi|Wren|Leila|Marcus',
    'Okafor|Whitfield|Raman|Ashdown|Haddad|Lindqvist|Novak|Penrose|Mensah|Calloway|Farahani|Adeyemi',
    'Northwind Logistics|Bluebird Bakeries|Kestrel & Sons|Ostrava Fittings|Sable Dental|Fernhill Schools|Copperline Energy|Marlow Boats|Tidewater Clinics|Juniper Estates|Beacon Freight|Larkspur Homes',
    'Driver portal|Online shop|Booking system|Warehouse app|Patient portal|Field service app|Data platform|Customer site',
    'Discovery|First release|Migration|Launch',
    'Budget|Chose another supplier|Postponed to next year|No reply',
  ),
  es: cast(
    'Datos de demostración',
    'Puerto y Pino',
    'Lucía|Mateo|Carmen|Diego|Elena|Hugo|Nuria|Andrés|Paula|Javier|Inés|Tomás',
    'Aldana|Bermúdez|Cordero|Esquivel|Fonseca|Galindo|Herrera|Ibarra|Lozano|Medina|Quiroga|Villalba',
    'Logística Norte|Panadería del Alba|Hermanos Alcotán|Talleres Robledo|Clínica Dental Sable|Colegios Ribera|Energía Cobre|Astilleros Marlo|Clínicas Marea|Inmobiliaria Enebro|Transportes Faro|Casas Espuela',
    'Portal de conductores|Tienda en línea|Sistema de reservas|App de almacén|Portal de pacientes|App de servicio|Plataforma de datos|Sitio para clientes',
    'Análisis|Primera versión|Migración|Lanzamiento',
    'Presupuesto|Eligió otro proveedor|Aplazado al año próximo|Sin respuesta',
  ),
  fr: cast(
    'Données de démonstration',
    'Port & Pin',
    'Camille|Théo|Inès|Lucas|Manon|Hugo|Salomé|Bastien|Léa|Rémi|Nour|Gaspard',
    'Aubertin|Besson|Carlier|Delmas|Fauvel|Garnier|Hébrard|Jourdain|Lacombe|Marchal|Perrault|Vasseur',
    'Logistique du Nord|Boulangeries Mésange|Faucon et Fils|Raccords Ostrava|Cabinet Sable|Écoles de la Fougère|Énergie Cuivre|Bateaux Marlot|Cliniques du Littoral|Domaine Genévrier|Fret Balise|Maisons Alouette',
    'Portail chauffeurs|Boutique en ligne|Système de réservation|Appli d’entrepôt|Portail patients|Appli de terrain|Plateforme de données|Site client',
    'Cadrage|Première version|Migration|Lancement',
    'Budget|Autre prestataire choisi|Reporté à l’an prochain|Sans réponse',
  ),
  de: cast(
    'Beispieldaten',
    'Hafen & Kiefer',
    'Anneke|Jonas|Leyla|Moritz|Greta|Emil|Hanna|Tarik|Frieda|Anton|Mira|Konrad',
    'Altmann|Brandhorst|Dietrichs|Ebersbach|Feldkamp|Grabowski|Hollender|Kessler|Lindau|Oberhauser|Reinholz|Wiesinger',
    'Nordwind Logistik|Bäckerei Blaumeise|Turmfalke & Söhne|Ostrauer Armaturen|Zahnpraxis Zobel|Schulen am Farnberg|Kupferstrom Energie|Marlow Bootsbau|Kliniken Gezeiten|Wacholder Immobilien|Leuchtfeuer Spedition|Lerchenhof Wohnbau',
    'Fahrerportal|Onlineshop|Buchungssystem|Lager-App|Patientenportal|Außendienst-App|Datenplattform|Kundenportal',
    'Konzept|Erste Version|Datenübernahme|Start',
    'Budget|Anderer Anbieter gewählt|Auf nächstes Jahr verschoben|Keine Antwort',
  ),
  ar: cast(
    'بيانات تجريبية',
    'المرفأ والصنوبر',
    'ليلى|عمر|نور|سامي|هالة|يوسف|ريم|كريم|سلمى|طارق|دانة|زياد',
    'الحداد|منصور|الخطيب|درويش|الصباغ|ناصر|العطار|شاهين|الرفاعي|بركات|قاسم|الزين',
    'لوجستيات الشمال|مخابز العصفور|الصقر وأبناؤه|تجهيزات أسترافا|عيادة السمور|مدارس السرخس|طاقة النحاس|قوارب المرسى|عيادات المد|عقارات العرعر|شحن المنارة|بيوت القبرة',
    'بوابة السائقين|متجر إلكتروني|نظام حجوزات|تطبيق المستودع|بوابة المرضى|تطبيق الخدمة الميدانية|منصة بيانات|موقع العملاء',
    'التحليل|الإصدار الأول|الترحيل|الإطلاق',
    'الميزانية|اختار موردًا آخر|تأجل إلى العام المقبل|لا رد',
  ),
};

const CURRENCIES: Readonly<Record<string, Currency>> = { US: 'USD', CA: 'CAD', GB: 'GBP', AU: 'AUD' };
const EURO = [
  'AT',
  'BE',
  'CY',
  'DE',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PT',
  'SI',
  'SK',
];

/** The cast of a language; English where there is none. */
export function castOf(locale: string): Cast {
  return CASTS[locale.split('-')[0] ?? ''] ?? (CASTS.en as Cast);
}

/** The currency that is likely where a language tag is at home. */
export function currencyOf(locale: string): Currency {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  return EURO.includes(region) ? 'EUR' : (CURRENCIES[region] ?? 'USD');
}
