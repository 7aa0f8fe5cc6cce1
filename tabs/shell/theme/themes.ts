/** The three themes of Teams as Fluent draws them; dark and contrast are fetched only where they are the ones in use. */
import { type Theme, teamsLightTheme } from '@fluentui/react-components';
import type { ThemeName } from '../../kit/host.ts';

const loaded = new Map<ThemeName, Theme>([['default', teamsLightTheme]]);

/** Fetches a theme, at once when it is here already. */
export const loadTheme = async (name: ThemeName): Promise<void> => {
  if (loaded.has(name)) return;
  const { darkThemes } = await import('./darkThemes.ts');
  for (const each of ['dark', 'contrast'] as const) loaded.set(each, darkThemes[each]);
};

/** A theme that has been fetched; until then the default one. */
export const themeNamed = (name: ThemeName): Theme => loaded.get(name) ?? teamsLightTheme;
