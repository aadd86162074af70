/** Texts of the commission dashboard. */
export const commissionDashboard = {
  title: 'Commissions',
};
