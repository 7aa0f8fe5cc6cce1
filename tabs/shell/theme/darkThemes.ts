/** The two dark themes of Teams. */
import { type Theme, teamsDarkTheme, teamsHighContrastTheme } from '@fluentui/react-components';

export const darkThemes: Readonly<Record<'dark' | 'contrast', Theme>> = {
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
