/** Shown when the host does not answer: what happened, and a way to open the tab in a browser. */
import { FluentProvider, Link, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { texts } from '../../src/text/say.ts';
import type { TabConfig } from '../kit/config.ts';
import { firstLanguage } from '../kit/words/firstLanguage.ts';

const words = texts({
  title: { nb: 'Oppdrift kom ikke i gang', nn: 'Oppdrift kom ikkje i gang', en: 'Oppdrift did not start' },
  text: {
    nb: 'Teams svarte ikke. Last siden på nytt, eller åpne Oppdrift i nettleseren. Det du har skrevet, er tatt vare på.',
    nn: 'Teams svara ikkje. Last sida på nytt, eller opne Oppdrift i nettlesaren. Det du har skrive, er teke vare på.',
    en: 'Teams did not answer. Reload the page, or open Oppdrift in your browser. What you have written is kept.',
  },
  open: { nb: 'Åpne i nettleseren', nn: 'Opne i nettlesaren', en: 'Open in the browser' },
});

const CannotStart = ({ config }: { readonly config: TabConfig }) => {
  const language = firstLanguage(navigator.language);
  return (
    <FluentProvider theme={teamsLightTheme} style={{ minHeight: '100vh', padding: '24px 16px' }}>
      <main>
        <h1>{words.say(language, 'title')}</h1>
        <p>{words.say(language, 'text')}</p>
        <p>
          <Link href={location.href} target="_blank" rel="noopener">
            {words.say(language, 'open')}
          </Link>
        </p>
        {config.contact.name && (
          <p>
            <Link href={config.contact.link}>{config.contact.name}</Link>
          </p>
        )}
      </main>
    </FluentProvider>
  );
};

/** Draws the page when there is no host. */
export const drawCannotStart = (root: HTMLElement, config: TabConfig): void =>
  createRoot(root).render(<CannotStart config={config} />);
