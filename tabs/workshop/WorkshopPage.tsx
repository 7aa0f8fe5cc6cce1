/** Verksted: the workshops to come as cards, one of them alone under its own address, and those that have been. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { listWorkshops, type WorkshopCard } from '../../src/api/workshop.ts';
import { home } from '../../src/text/tab/home.ts';
import { workshop as words } from '../../src/text/tab/workshop.ts';
import { useAsk } from '../kit/ask/useAsk.ts';
import { TextWay } from '../kit/look/buttons.tsx';
import { Page, Section } from '../kit/look/layout.tsx';
import { WIDE } from '../kit/look/screen.ts';
import { useNavigation } from '../kit/route/navigation.tsx';
import { Rows } from '../kit/rows/Row.tsx';
import { SignupRow } from '../kit/rows/SignupRow.tsx';
import { Subscriptions } from '../kit/rows/Subscriptions.tsx';
import { Asked } from '../kit/states/Asked.tsx';
import { Empty } from '../kit/states/Empty.tsx';
import { Notice } from '../kit/states/Notice.tsx';
import { useWords } from '../kit/words/language.ts';
import { Card } from './Card.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
});

const isToCome = (card: WorkshopCard): boolean => !card.over;

const All = ({ cards }: { readonly cards: readonly WorkshopCard[] }) => {
  const styles = useStyles();
  const say = useWords(words);
  const sayHome = useWords(home);
  const toCome = cards.filter(isToCome);
  const past = cards.filter((card) => card.over);
  return (
    <div className={styles.all}>
      {toCome.length === 0 ? (
        <Empty text={say('none')} />
      ) : (
        <div className={styles.cards}>
          {toCome.map((card) => (
            <Card key={card.key} card={card} />
          ))}
        </div>
      )}
      {past.length > 0 && (
        <Section title={say('past')}>
          <Rows>
            {past.map((card) => (
              <SignupRow key={card.key} workshop={card} />
            ))}
          </Rows>
        </Section>
      )}
      <Section title={sayHome('subscriptions')}>
        <Subscriptions topics={['workshops']} />
      </Section>
    </div>
  );
};

const Content = ({ cards, wanted }: { readonly cards: readonly WorkshopCard[]; readonly wanted: string | undefined }) => {
  const styles = useStyles();
  const say = useWords(words);
  const one = cards.find((card) => card.key === wanted);
  if (one)
    return (
      <div className={styles.all}>
        <Card card={one} />
        <TextWay alone to="/verksted">
          {say('all')}
        </TextWay>
      </div>
    );
  return (
    <div className={styles.all}>
      {wanted !== undefined && <Notice kind="info">{say('unknown')}</Notice>}
      <All cards={cards} />
    </div>
  );
};

/** The page. */
export const WorkshopPage = () => {
  const say = useWords(words);
  const known = useAsk(listWorkshops, {});
  const { route } = useNavigation();
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Asked known={known} shapes={['card', 'card']}>
        {(cards) => <Content cards={cards} wanted={route.page === 'workshops' ? route.key : undefined} />}
      </Asked>
    </Page>
  );
};
