/** Any fixed number: whoever plants the demo shop or moves its dates takes this lock first. */
export const SEED_LOCK = 4_711_002;
