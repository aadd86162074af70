/** Pages and files of the same origin that are not the portal's, by their paths. */
export const FOREIGN = /^\/(v1|cdn|docs|dev|gallery|healthz|readyz|openapi\.yaml|problems|\.well-known)(\/|$)/;
