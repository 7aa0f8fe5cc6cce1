/** Widths and pointers the layout answers to; narrow is the rule, wide the exception. */
import { useSyncExternalStore } from 'react';

/** From here on there is room for columns. */
export const MEDIUM = '@media (min-width: 720px)';
/** Room for two columns. */
export const WIDE = '@media (min-width: 1000px)';
/** A small phone, or 400 % zoom. */
export const TIGHT = '@media (max-width: 399px)';
/** Fingers need 44 px. */
export const TOUCH = '@media (pointer: coarse), (max-width: 719px)';
/** For who wants nothing to move. */
export const STILL = '@media (prefers-reduced-motion: reduce)';
/** On paper. */
export const PRINT = '@media print';

const query = (media: string): string => media.replace('@media ', '');

/** Whether a media query of this file holds now. */
export const useMedia = (media: string): boolean => {
  const list = matchMedia(query(media));
  return useSyncExternalStore(
    (changed) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => list.matches,
  );
};
