export const sameManifests = 0;
