/** Fills `${{NAME}}` as the Agents Toolkit does, and reads its environment files; for the package script and the local Teams page. */

/** The text with values in place, and the names nobody gave a value, each once. */
export function fillPlaceholders(text: string, values: Record<string, string | undefined>): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(/\$\{\{\s*([A-Z0-9_]+)\s*\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value) return value;
    missing.add(name);
    return whole;
  });
  return { text: filled, missing: [...missing] };
}

/** `NAME=value` lines; comments and empty lines are left out. */
export function readEnvironment(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).map((line) => line.match(/^\s*([A-Za-z0-9_]+)\s*=\s*(.*?)\s*$/));
  return Object.fromEntries(lines.filter((m) => m !== null).map((m) => [m[1] ?? '', m[2] ?? '']));
}
