import { addressOf, getPlace, go } from '../router.ts';
import { findRoute, isOpen, openRoutes, type Route } from '../routes.ts';
import { type TextKey, t } from '../texts/texts.ts';
import type { IconName } from '../views/icons.ts';
import { canSwitch } from '../views/switcher.ts';
import { chooseLanguage, signOut } from './account.ts';
import { findPartners, fold } from './partners.ts';
import { LANGUAGES, type Language, setTheme, THEMES } from './preferences.ts';
import { getState } from './store.ts';
import { install } from './updates.ts';

/** Something that the palette can do. */
export interface Command {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  run(): void;
}

export interface CommandGroup {
  readonly title: TextKey;
  readonly commands: readonly Command[];
}

/** Everything that the signed-in person can go to or do from here and that `text` finds. */
export function findCommands(text: string): readonly CommandGroup[] {
  const words = fold(text).split(' ').filter(Boolean);
  const fits = ({ label }: Command): boolean => {
    const name = fold(label);
    return words.every((word) => name.includes(word));
  };
  const groups: CommandGroup[] = [
    { title: 'pages', commands: pages().filter(fits) },
    { title: 'actions', commands: actions().filter(fits) },
    { title: 'partners', commands: partners(text) },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}

const visit = (route: Route): Command => ({
  id: `page ${route.path}`,
  icon: route.icon,
  label: t(route.title),
  run: () => go(addressOf(route.path)),
});

const pages = (): Command[] =>
  openRoutes()
    .filter(({ menu }) => menu !== 'none')
    .map(visit);

function actions(): Command[] {
  const { theme, language, installable } = getState();
  const refer = findRoute('/referrals/new');
  const back = getPlace().partnerId;
  return [
    ...(refer && isOpen(refer) ? [visit(refer)] : []),
    ...(back ? [{ id: 'back', icon: 'back' as const, label: t('lookBack'), run: () => go('/') }] : []),
    ...THEMES.filter((each) => each !== theme).map((each) => ({
      id: `theme ${each}`,
      icon: 'theme' as const,
      label: t('useTheme', { theme: t(`theme_${each}`) }),
      run: () => setTheme(each),
    })),
    ...(Object.keys(LANGUAGES) as Language[])
      .filter((each) => each !== language)
      .map((each) => ({
        id: `language ${each}`,
        icon: 'language' as const,
        label: t('useLanguage', { language: LANGUAGES[each] }),
        run: () => void chooseLanguage(each),
      })),
    ...(installable
      ? [{ id: 'install', icon: 'install' as const, label: t('install'), run: () => void install() }]
      : []),
    { id: 'sign-out', icon: 'leave', label: t('signOut'), run: () => void signOut() },
  ];
}

function partners(text: string): Command[] {
  if (!canSwitch()) return [];
  const { partnerId } = getPlace();
  return findPartners(text)
    .partners.filter(({ id }) => id !== partnerId)
    .map(({ id, companyName }) => ({
      id,
      icon: 'partners',
      label: t('lookAt', { partner: companyName }),
      run: () => go(addressOf('/', id)),
    }));
}
