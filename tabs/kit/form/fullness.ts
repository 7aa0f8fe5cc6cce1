/** How full a text is: room enough, near its limit (from 80 %), or over it. Pure. */

/** How much room is left in a text. */
export type Fullness = 'roomy' | 'near' | 'over';

const NEAR = 0.8;

/** The fullness of a text of this length; one without a limit always has room. */
export const fullness = (length: number, max: number | undefined): Fullness => {
  if (max === undefined || length < max * NEAR) return 'roomy';
  return length > max ? 'over' : 'near';
};
