/** Draws the tab, or says why it cannot; everything of React and Fluent comes with this file. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Line } from '../kit/ask/useAsk.ts';
import type { Place } from '../kit/host.ts';
import { App } from './App.tsx';
import { loadTheme } from './theme/themes.ts';

/** Draws the tab in its host's theme. */
export const draw = async (root: HTMLElement, place: Place, line: Line): Promise<void> => {
  await loadTheme(place.host.theme);
  createRoot(root).render(
    <StrictMode>
      <App place={place} line={line} />
    </StrictMode>,
  );
};
