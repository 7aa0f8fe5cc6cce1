/** The frame of every page: skip link, navigation, the page itself, foot; and the sign-in page in its place when there is no token. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { readHome } from '../../../src/api/home.ts';
import { frame } from '../../../src/text/tab/frame.ts';
import { useAsk } from '../../kit/ask/useAsk.ts';
import { type SignInReason, usePlace } from '../../kit/host.ts';
import { PRINT } from '../../kit/look/screen.ts';
import { useNavigation } from '../../kit/route/navigation.tsx';
import type { Route } from '../../kit/route/route.ts';
import { Skeleton } from '../../kit/states/Skeleton.tsx';
import { useTongue, useWords } from '../../kit/words/language.ts';
import { Broken } from '../Broken.tsx';
import { pages } from '../pages.ts';
import { Foot } from './Foot.tsx';
import { Header } from './Header.tsx';

const SignInPage = lazy(() => import('../SignInPage.tsx').then((loaded) => ({ default: loaded.SignInPage })));

const useStyles = makeStyles({
  all: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    [PRINT]: { backgroundColor: 'transparent' },
  },
  skip: {
    ...typographyStyles.body1Strong,
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: tokens.spacingVerticalM },
  },
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1112px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    outlineStyle: 'none',
    [PRINT]: { padding: 0 },
  },
});

/** A page stays the same page while one moves about inside it. */
const identityOf = (route: Route): string => {
  if (route.page === 'draft' || route.page === 'receipt' || route.page === 'sent') return `${route.page} ${route.key}`;
  if (route.page === 'questions') return `questions ${route.form}`;
  return route.page === 'about' ? `about ${route.topic}` : route.page;
};

/** Tells the host that there is something to see, then that the page works. */
const useHostTold = (working: boolean): void => {
  const { host } = usePlace();
  useLayoutEffect(() => host.loaded(), [host]);
  useEffect(() => {
    if (working) host.ready();
  }, [host, working]);
};

const openPages: readonly Route['page'][] = ['about'];

/** The page in its frame. */
export const Frame = () => {
  const styles = useStyles();
  const say = useWords(frame);
  const { route, moves } = useNavigation();
  const { follow } = useTongue();
  const home = useAsk(readHome, {});
  const spoken = home.value?.me.language;
  useEffect(() => {
    if (spoken) follow(spoken);
  }, [spoken, follow]);
  useEffect(() => {
    if (moves > 0) scrollTo(0, 0);
  }, [moves]);
  useHostTold(home.value !== undefined || home.failure !== undefined || openPages.includes(route.page));
  const needed: SignInReason | undefined =
    home.failure?.why === 'signIn' && home.value === undefined && !openPages.includes(route.page)
      ? home.failure.reason
      : undefined;
  const Current = pages[route.page];
  const identity = identityOf(route);
  return (
    <div className={styles.all}>
      <a className={styles.skip} href="#content">
        {say('skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Broken key={identity}>
          <Suspense fallback={<Skeleton shapes={['text', 'card', 'line', 'row']} />}>
            {needed ? <SignInPage reason={needed} signedIn={home.again} /> : <Current />}
          </Suspense>
        </Broken>
      </main>
      <Foot />
    </div>
  );
};
