/** Texts of the topics one can be told about. */
import { texts } from '../say.ts';

export const topicWords = texts({
  rounds: { nb: 'Nye søknadsrunder og frister', nn: 'Nye søknadsrundar og fristar', en: 'New rounds and deadlines' },
  workshops: { nb: 'Verksteder du kan bli med på', nn: 'Verkstader du kan bli med på', en: 'Workshops you can join' },
  prizes: { nb: 'Prisene', nn: 'Prisane', en: 'The prizes' },
  on: { nb: 'Du får beskjed om dette', nn: 'Du får beskjed om dette', en: 'You are told about this' },
  off: { nb: 'Gi meg beskjed', nn: 'Gi meg beskjed', en: 'Tell me' },
});
