/** English texts of the question who it is. */
export const stepUp = {
  title: 'Is it still you?',
  intro: 'This is a change that matters, so please confirm it. You are then not asked again for a few minutes.',
  confirm: 'Confirm',
};
