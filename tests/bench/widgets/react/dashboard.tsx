/** The dashboard with its chart in one bundle. */
import { show } from './board.tsx';
import Sections from './sections.tsx';

show(Sections);
