/** What people wonder about before they apply, and which notions together mean it. */
import type { Notion } from './vocabulary.ts';

/** What people wonder about and is answered from texts alone. */
export type Told =
  | 'about'
  | 'howTo'
  | 'idea'
  | 'whoMay'
  | 'together'
  | 'leader'
  | 'whatFor'
  | 'criteria'
  | 'gain'
  | 'innovation'
  | 'whoDecides'
  | 'whoReads';

/** Everything people wonder about before they apply. */
export type Info = Told | 'money' | 'late' | 'answerDay' | 'aboutWorkshop' | 'change' | 'prizes';

/** A thing is wondered about when all its notions are there; what says more counts more. */
export const INFO_PATTERNS: readonly (readonly [Info, number, ...Notion[]])[] = [
  ['prizes', 2, 'prize'],
  ['prizes', 4.5, 'prize', 'when'],
  ['prizes', 5, 'prize', 'when', 'deadline'],
  ['prizes', 3, 'prize', 'what'],
  ['prizes', 4, 'prize', 'deadline'],
  ['gain', 3.5, 'gain'],
  ['innovation', 2, 'innovation'],
  ['late', 8, 'reach', 'deadline'],
  ['late', 8, 'not', 'come', 'deadline'],
  ['late', 6, 'tardy', 'deadline'],
  ['late', 6, 'tardy', 'send'],
  ['late', 6, 'tardy', 'apply'],
  ['late', 6, 'tardy', 'application'],
  ['late', 5, 'respite'],
  ['late', 6, 'more', 'duration'],
  ['late', 3, 'reach', 'not'],
  ['aboutWorkshop', 4.5, 'what', 'workshop'],
  ['aboutWorkshop', 5, 'happen', 'workshop'],
  ['money', 6, 'much', 'money'],
  ['money', 5, 'much', 'apply'],
  ['money', 3, 'limit'],
  ['money', 2.5, 'money'],
  ['money', 1.6, 'much'],
  ['answerDay', 6, 'when', 'answer'],
  ['answerDay', 6, 'when', 'money'],
  ['answerDay', 6, 'when', 'know'],
  ['whoMay', 4.5, 'who', 'apply'],
  ['whoMay', 4.5, 'profession', 'apply'],
  ['whoMay', 3, 'profession'],
  ['whoMay', 2.2, 'able', 'apply'],
  ['together', 6, 'alone', 'apply'],
  ['together', 6, 'alone', 'application'],
  ['together', 6, 'many', 'application'],
  ['aboutWorkshop', 4.6, 'help', 'application'],
  ['answerDay', 5, 'happen', 'deadline'],
  ['answerDay', 5, 'happen', 'send'],
  ['answerDay', 5, 'happen', 'application'],
  ['together', 2.5, 'alone'],
  ['leader', 4, 'leader'],
  ['leader', 6.5, 'leader', 'application'],
  ['leader', 6.5, 'leader', 'apply'],
  ['whoDecides', 7, 'decide', 'who'],
  ['whoDecides', 2.5, 'decide'],
  ['whoDecides', 4, 'council'],
  ['whoReads', 6, 'read', 'application'],
  ['whoReads', 5, 'who', 'read'],
  ['change', 6, 'change', 'application'],
  ['criteria', 4, 'criteria'],
  ['whatFor', 4.6, 'what', 'apply', 'able'],
  ['whatFor', 5, 'equipment'],
  ['whatFor', 3.3, 'guidance'],
  ['howTo', 4, 'how', 'apply'],
  ['howTo', 3.5, 'how', 'application'],
  ['howTo', 3, 'how', 'begin'],
  ['howTo', 4.5, 'where', 'send'],
  ['howTo', 4.4, 'begin', 'application'],
  ['howTo', 4.5, 'duration', 'apply'],
  ['howTo', 4.5, 'duration', 'application'],
  ['howTo', 2.4, 'begin'],
  ['howTo', 4.2, 'short', 'application'],
  ['howTo', 4.3, 'what', 'application', 'short'],
  ['idea', 4, 'idea'],
  ['idea', 5, 'idea', 'help'],
  ['about', 2.5, 'what', 'product'],
  ['about', 2.5, 'free'],
  ['whatFor', 5, 'guidance', 'money'],
];
