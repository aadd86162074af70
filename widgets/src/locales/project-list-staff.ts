import { projectListStaff as english } from './en/project-list-staff.ts';
import type { LaterTexts } from './later-texts.ts';

/** Keys of the texts that only the programme's own people need. */
export type ProjectStaffText = keyof typeof english;

/** The texts of the list of projects that only the programme's own people need. */
export const projectListStaffTexts: LaterTexts<ProjectStaffText> = {
  english,
  languages: {
    ar: () => import('./ar/project-list-staff.ts'),
    de: () => import('./de/project-list-staff.ts'),
    es: () => import('./es/project-list-staff.ts'),
    fr: () => import('./fr/project-list-staff.ts'),
  },
};
