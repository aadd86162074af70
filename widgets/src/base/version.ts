/** The version of this package; a guarded define names it when two of them meet on one page. */
export const VERSION = '0.1.0';
