/** The browser's own storage, where it may be used: some hosts close it to framed pages, and it can be full. */

/** Reads a kept text; undefined when there is none or the storage is closed. */
export const readKept = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a text, or forgets it; tells whether that worked. */
export const keep = (key: string, text: string | undefined): boolean => {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

/** The keys that begin with a text. */
export const keptKeys = (prefix: string): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
};
