/** The browser's own storage, where it may be used: some hosts close it to framed pages, and it can be full. */

/** Reads a kept text; undefined when there is none or the storage is closed. */
export const readKept = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a text, if it can. What must outlive a killed browser belongs elsewhere: the browser writes this down seconds later. */
export const keep = (key: string, text: string): void => {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Next time it begins as the host says.
  }
};
