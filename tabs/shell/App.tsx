/** The whole tab: theme, language, where we are, and the page in its frame. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { setLanguage } from '../../src/api/home.ts';
import type { Language } from '../../src/text/say.ts';
import { keepYoung } from '../kit/ask/keepYoung.ts';
import { type Line, LineProvider } from '../kit/ask/useAsk.ts';
import { type Host, type Place, PlaceProvider, type ThemeName } from '../kit/host.ts';
import { NavigationProvider } from '../kit/route/navigation.tsx';
import { firstLanguage, keepLanguage } from '../kit/words/firstLanguage.ts';
import { TongueProvider } from '../kit/words/language.ts';
import { Frame } from './frame/Frame.tsx';
import { loadTheme, themeNamed } from './theme/themes.ts';
import { useHistory } from './useHistory.ts';

/** The language of the page: chosen here before, else the host's; the server's memory of the person wins once it is known. */
const useLanguageOfPerson = (place: Place) => {
  const [language, set] = useState<Language>(() => firstLanguage(place.host.locale));
  useEffect(() => {
    document.documentElement.lang = language;
    keepLanguage(language);
  }, [language]);
  return { language, set };
};

const useTheme = (host: Host): ThemeName => {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme((changed) => void loadTheme(changed).then(() => setTheme(changed))), [host]);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);
  return theme;
};

export const App = ({ place, line }: { readonly place: Place; readonly line: Line }) => {
  const theme = useTheme(place.host);
  const { language, set } = useLanguageOfPerson(place);
  const navigation = useHistory(place.host);
  useEffect(() => keepYoung(line.store, { document, window }), [line]);
  const tongue = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        set(chosen);
        void line.ask(setLanguage, { language: chosen });
      },
      follow: set,
    }),
    [language, line, set],
  );
  return (
    <FluentProvider theme={themeNamed(theme)}>
      <PlaceProvider value={place}>
        <TongueProvider value={tongue}>
          <LineProvider value={line}>
            <NavigationProvider value={navigation}>
              <Frame />
            </NavigationProvider>
          </LineProvider>
        </TongueProvider>
      </PlaceProvider>
    </FluentProvider>
  );
};
