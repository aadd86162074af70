/** What other modules and the entries may call. */
export { createMilestone } from './create-milestone.ts';
export { openProject } from './open-project.ts';
export { recordPayment } from './record-payment.ts';
export type { ProjectRow } from './schemas.ts';
export { updateMilestone } from './update-milestone.ts';
export { updateProject } from './update-project.ts';
