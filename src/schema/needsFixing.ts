/** The one column every list that managers edit has: what could not be read or was put back, and what to write instead. */
import { note } from './kit/field.ts';

export const needsFixing = note({ label: 'Må rettes', help: 'Skrives av Oppdrift: hva som må rettes i raden.' });
