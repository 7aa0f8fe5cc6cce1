/** The members of each type facet of a columnDefinition with what they may hold, for checking definitions sent to the local Graph (docs: resources/columndefinition and the pages per type). */
import { entry } from '../http/body.ts';
import { invalidRequest } from '../http/errors.ts';
import type { Facet } from '../store/types.ts';

type Member = 'text' | 'whole' | 'number' | 'flag' | 'texts' | readonly string[];

const DECIMALS = ['automatic', 'none', 'one', 'two', 'three', 'four', 'five'];
const PERSON_SHOWN =
  'account contentType created department firstName id lastName mobilePhone name nameWithPictureAndDetails nameWithPresence office pictureOnly36x36 pictureOnly48x48 pictureOnly72x72 sipAddress title userName workEmail workPhone';

const FACETS: Record<Facet, Record<string, Member>> = {
  text: {
    allowMultipleLines: 'flag',
    appendChangesToExistingText: 'flag',
    linesForEditing: 'whole',
    maxLength: 'whole',
    textType: ['plain', 'richText'],
  },
  number: { decimalPlaces: DECIMALS, displayAs: ['number', 'percentage'], minimum: 'number', maximum: 'number' },
  currency: { locale: 'text' },
  choice: { choices: 'texts', allowTextEntry: 'flag', displayAs: ['checkBoxes', 'dropDownMenu', 'radioButtons'] },
  dateTime: { displayAs: ['default', 'friendly', 'standard'], format: ['dateOnly', 'dateTime'] },
  boolean: {},
  personOrGroup: {
    allowMultipleSelection: 'flag',
    chooseFromType: ['peopleOnly', 'peopleAndGroups'],
    displayAs: PERSON_SHOWN.split(' '),
  },
  lookup: {
    listId: 'text',
    columnName: 'text',
    allowMultipleValues: 'flag',
    allowUnlimitedLength: 'flag',
    primaryLookupColumnId: 'text',
  },
  calculated: {
    formula: 'text',
    outputType: ['boolean', 'currency', 'dateTime', 'number', 'text'],
    format: ['dateOnly', 'dateTime'],
  },
  hyperlinkOrPicture: { isPicture: 'flag' },
  geolocation: {},
  term: { allowMultipleValues: 'flag', showFullyQualifiedName: 'flag' },
  thumbnail: {},
  contentApprovalStatus: {},
};

const DEFAULTS: Partial<Record<Facet, Record<string, unknown>>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  currency: { locale: 'nb-NO' },
  choice: { choices: [], allowTextEntry: false, displayAs: 'dropDownMenu' },
  dateTime: { displayAs: 'default', format: 'dateOnly' },
  personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly', displayAs: 'nameWithPresence' },
  lookup: { columnName: 'Title', allowMultipleValues: false, allowUnlimitedLength: false },
  calculated: { format: 'dateOnly' },
};

/** The names of the type facets. */
export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** The facet's settings as sent, laid over `base` (what it had, or the defaults); throws 400 for what the facet does not know. */
export function facetSettings(name: Facet, sent: unknown, base?: Record<string, unknown>): Record<string, unknown> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw invalidRequest(`The property '${name}' must be an object.`);
  const settings: Record<string, unknown> = { ...(base ?? DEFAULTS[name]) };
  for (const [key, value] of Object.entries(sent)) {
    if (key.startsWith('@odata.')) continue;
    const member = entry(FACETS[name], key);
    if (member === undefined)
      throw invalidRequest(`The property '${key}' does not exist on type 'microsoft.graph.${name}Column'.`);
    if (!fits(member, value)) throw invalidRequest(`The value of '${name}/${key}' is not valid.`);
    settings[key] = value;
  }
  if (name === 'text' && settings.allowMultipleLines) delete settings.maxLength;
  return settings;
}

function fits(member: Member, value: unknown): boolean {
  if (value === null) return false;
  if (typeof member !== 'string') return member.includes(value as string);
  if (member === 'text') return typeof value === 'string';
  if (member === 'flag') return typeof value === 'boolean';
  if (member === 'number') return typeof value === 'number';
  if (member === 'whole') return Number.isInteger(value) && (value as number) >= 0;
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
