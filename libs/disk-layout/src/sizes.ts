/** Bytes of a mebibyte, to which every partition is aligned. */
export const MEBIBYTE = 1024 * 1024;
/** Bytes of a gibibyte. */
export const GIBIBYTE = 1024 * MEBIBYTE;

/** The smallest disk for a controller: two versions, and room for what grows. */
export const CONTROLLER_DISK = 50 * GIBIBYTE;
/** The smallest disk for a controller that is only tried. */
export const TRIAL_DISK = 8 * GIBIBYTE;
