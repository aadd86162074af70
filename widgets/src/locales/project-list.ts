import { pipeline } from './en/pipeline.ts';
import { projectList } from './en/project-list.ts';
import { joined } from './joined.ts';
import { listTexts } from './list.ts';

/** Keys of the texts that the list of projects has of its own. */
export type ProjectListText = keyof typeof projectList;

/** The texts of the list of projects; those for the programme's own people come with their part. */
export const projectListTexts = listTexts(
  'projectList',
  { ...pipeline, ...projectList },
  {
    ar: joined(
      () => import('./ar/pipeline.ts'),
      () => import('./ar/project-list.ts'),
    ),
    de: joined(
      () => import('./de/pipeline.ts'),
      () => import('./de/project-list.ts'),
    ),
    es: joined(
      () => import('./es/pipeline.ts'),
      () => import('./es/project-list.ts'),
    ),
    fr: joined(
      () => import('./fr/pipeline.ts'),
      () => import('./fr/project-list.ts'),
    ),
  },
);
