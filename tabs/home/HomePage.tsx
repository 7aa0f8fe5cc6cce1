/** Hjem: what happens now and what my next step is, before anything else; then the season, and what is mine. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type Home, readHome } from '../../src/api/home.ts';
import type { Topic } from '../../src/schema/topicSubscription.ts';
import { home as homeTexts, season } from '../../src/text/tab/home.ts';
import { sayDay } from '../../src/text/when.ts';
import { dayInOslo, localTime } from '../../src/time/oslo.ts';
import { useAsk, useNow } from '../kit/ask/useAsk.ts';
import { ButtonWay } from '../kit/look/buttons.tsx';
import { Page, Panel, Quiet, Section } from '../kit/look/layout.tsx';
import { WIDE } from '../kit/look/screen.ts';
import { DraftRow } from '../kit/rows/DraftRow.tsx';
import { Rows } from '../kit/rows/Row.tsx';
import { SignupRow } from '../kit/rows/SignupRow.tsx';
import { Subscriptions } from '../kit/rows/Subscriptions.tsx';
import { Asked } from '../kit/states/Asked.tsx';
import { Empty } from '../kit/states/Empty.tsx';
import { useLanguage, useWords } from '../kit/words/language.ts';
import { NextCard } from './NextCard.tsx';
import { Season } from './Season.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  halves: {
    display: 'grid',
    gridTemplateColumns: '1fr',
    gap: tokens.spacingVerticalXXL,
    [WIDE]: { gridTemplateColumns: '1fr 1fr' },
  },
});

const greetingOf = (now: number): 'morning' | 'day' | 'evening' => {
  const { hour } = localTime(now);
  return hour < 10 ? 'morning' : hour < 18 ? 'day' : 'evening';
};

/** Those one is told about today; the prizes are not yet. */
const TOPICS: readonly Topic[] = ['rounds', 'workshops'];

const Mine = ({ value }: { readonly value: Home }) => {
  const say = useWords(homeTexts);
  return (
    <div className={useStyles().halves}>
      <Section title={say('mySignups')}>
        {value.signups.length === 0 ? (
          <Empty text={say('noSignups')}>
            <ButtonWay to="/verksted">{say('seeWorkshops')}</ButtonWay>
          </Empty>
        ) : (
          <Rows>
            {value.signups.map((workshop) => (
              <SignupRow key={workshop.key} workshop={workshop} />
            ))}
          </Rows>
        )}
      </Section>
      <Section title={say('myDrafts')}>
        {value.drafts.length === 0 ? (
          <Empty text={say('noDrafts')}>
            <ButtonWay to="/soknader/ny">{say('startNeed')}</ButtonWay>
          </Empty>
        ) : (
          <Rows>
            {value.drafts.map((draft) => (
              <DraftRow key={draft.key} draft={draft} />
            ))}
          </Rows>
        )}
      </Section>
    </div>
  );
};

const Content = ({ value, now }: { readonly value: Home; readonly now: number }) => {
  const say = useWords(homeTexts);
  const saySeason = useWords(season);
  return (
    <div className={useStyles().all}>
      <NextCard next={value.next} now={now} />
      <Section title={saySeason('title')}>
        <Panel>
          {value.season.length === 0 ? (
            <Quiet>{saySeason('empty')}</Quiet>
          ) : (
            <>
              <Quiet>{`${value.sampleDates ? `${saySeason('sample')} ` : ''}${saySeason('norwegianTime')}`}</Quiet>
              <Season stops={value.season} now={now} />
            </>
          )}
        </Panel>
      </Section>
      <Mine value={value} />
      <Section title={say('subscriptions')}>
        <Quiet>{say('subscriptionsText')}</Quiet>
        <Subscriptions topics={TOPICS} />
      </Section>
    </div>
  );
};

/** The front page. */
export const HomePage = () => {
  const known = useAsk(readHome, {});
  const now = useNow();
  const say = useWords(homeTexts);
  const language = useLanguage();
  const title = known.value && now !== undefined ? say(greetingOf(now), { name: known.value.me.name }) : say('greeting');
  return (
    <Page title={title} lead={now === undefined ? '\u00a0' : sayDay(language, dayInOslo(now))}>
      <Asked known={known} shapes={['card', 'line', 'row', 'row']}>
        {(value) => (now === undefined ? null : <Content value={value} now={now} />)}
      </Asked>
    </Page>
  );
};
