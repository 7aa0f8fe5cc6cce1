/** Parses `$filter` of the local Graph into a tree; the operators are those documented for list items (docs: listitem-list), depth and length are bounded. */
import { badRequest } from '../http/errors.ts';

/** Comparison operators. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';

/** A literal; date-times without quotes arrive as text with `bare`. */
export type Literal = { value: string | number | boolean | null; bare?: boolean };

/** A filter expression. */
export type Filter =
  | { op: 'and' | 'or'; left: Filter; right: Filter }
  | { op: 'not'; of: Filter }
  | { op: Comparison; path: string; literal: Literal };

type Token = { kind: 'word' | 'literal' | 'sign'; text: string; literal?: Literal };

const TOKEN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<date>\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w-])|(?<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})|(?<word>[A-Za-z_][\w.]*(?:\/[\w.]+)*)|(?<sign>[(),]))/y;

const MAX_DEPTH = 50;

/** The tree of a filter text; throws 400 `Invalid filter clause` for anything else. */
export function parseFilter(text: string): Filter {
  const tokens = tokenize(text);
  const reader = { tokens, at: 0, depth: 0 };
  const filter = parseOr(reader);
  if (reader.at !== tokens.length) throw invalid();
  return filter;
}

/** Every path the filter names, each once. */
export function pathsOf(filter: Filter): string[] {
  const paths = new Set<string>();
  const visit = (node: Filter): void => {
    if (node.op === 'not') visit(node.of);
    else if ('left' in node) {
      visit(node.left);
      visit(node.right);
    } else paths.add(node.path);
  };
  visit(filter);
  return [...paths];
}

const invalid = () => badRequest('Invalid filter clause');

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match?.groups || tokens.length > 500) throw invalid();
    at = TOKEN.lastIndex;
    tokens.push(tokenOf(match.groups));
  }
  return tokens;
}

function tokenOf({ text, date, number, guid, word, sign }: Record<string, string | undefined>): Token {
  if (sign) return { kind: 'sign', text: sign };
  if (text !== undefined) return { kind: 'literal', text, literal: { value: text.slice(1, -1).replaceAll("''", "'") } };
  if (date ?? guid) return { kind: 'literal', text: '', literal: { value: (date ?? guid) as string, bare: true } };
  if (number) return { kind: 'literal', text: number, literal: { value: Number(number) } };
  if (word === 'true' || word === 'false') return { kind: 'literal', text: word, literal: { value: word === 'true' } };
  if (word === 'null') return { kind: 'literal', text: word, literal: { value: null } };
  return { kind: 'word', text: word as string };
}

type Reader = { tokens: Token[]; at: number; depth: number };

const isWord = (reader: Reader, word: string) => {
  const token = reader.tokens[reader.at];
  return token?.kind === 'word' && token.text.toLowerCase() === word;
};

function take(reader: Reader, kind: Token['kind'], text?: string): Token {
  const token = reader.tokens[reader.at++];
  if (!token || token.kind !== kind || (text !== undefined && token.text !== text)) throw invalid();
  return token;
}

function parseOr(reader: Reader): Filter {
  let left = parseAnd(reader);
  while (isWord(reader, 'or')) {
    reader.at++;
    left = { op: 'or', left, right: parseAnd(reader) };
  }
  return left;
}

function parseAnd(reader: Reader): Filter {
  let left = parseUnary(reader);
  while (isWord(reader, 'and')) {
    reader.at++;
    left = { op: 'and', left, right: parseUnary(reader) };
  }
  return left;
}

function parseUnary(reader: Reader): Filter {
  if (++reader.depth > MAX_DEPTH) throw invalid();
  try {
    if (isWord(reader, 'not')) {
      reader.at++;
      return { op: 'not', of: parseUnary(reader) };
    }
    if (reader.tokens[reader.at]?.text === '(') {
      reader.at++;
      const inner = parseOr(reader);
      take(reader, 'sign', ')');
      return inner;
    }
    return parseComparison(reader);
  } finally {
    reader.depth--;
  }
}

function parseComparison(reader: Reader): Filter {
  const word = take(reader, 'word').text;
  if (reader.tokens[reader.at]?.text === '(') {
    if (word.toLowerCase() !== 'startswith') throw invalid();
    reader.at++;
    const path = take(reader, 'word').text;
    take(reader, 'sign', ',');
    const literal = take(reader, 'literal').literal as Literal;
    take(reader, 'sign', ')');
    if (isWord(reader, 'eq')) {
      reader.at++;
      const sought = take(reader, 'literal').literal?.value;
      if (typeof sought !== 'boolean') throw invalid();
      return sought ? { op: 'startswith', path, literal } : { op: 'not', of: { op: 'startswith', path, literal } };
    }
    return { op: 'startswith', path, literal };
  }
  const op = take(reader, 'word').text.toLowerCase();
  if (!['eq', 'ne', 'lt', 'gt', 'le', 'ge'].includes(op)) throw invalid();
  return { op: op as Comparison, path: word, literal: take(reader, 'literal').literal as Literal };
}
