/** The short pages of the foot: help, privacy, terms, accessibility, each with somebody to ask. Open without signing in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { about } from '../../src/text/tab/about.ts';
import { usePlace } from '../kit/host.ts';
import { WayOut } from '../kit/look/buttons.tsx';
import { Page, Prose, Section } from '../kit/look/layout.tsx';
import { useNavigation } from '../kit/route/navigation.tsx';
import { useWords } from '../kit/words/language.ts';

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL } });

/** The page of the topic in the address. */
export const AboutPage = () => {
  const styles = useStyles();
  const say = useWords(about);
  const { route } = useNavigation();
  const { contact } = usePlace().config;
  const topic = route.page === 'about' ? route.topic : 'help';
  return (
    <Page title={say(`${topic}Title`)}>
      <div className={styles.all}>
        {say(topic)
          .split('\n\n')
          .map((paragraph) => (
            <Prose key={paragraph}>{paragraph}</Prose>
          ))}
      </div>
      {contact.name && (
        <Section title={say('contact')}>
          <Prose>
            <WayOut href={contact.link}>{contact.name}</WayOut>
          </Prose>
        </Section>
      )}
    </Page>
  );
};
