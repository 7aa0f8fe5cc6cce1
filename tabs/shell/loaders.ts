/** The code of every page by its address, each in a file of its own that is fetched when it is needed. */
import type { ComponentType } from 'react';
import type { Route } from '../kit/route/route.ts';

type Loader = () => Promise<{ readonly default: ComponentType }>;

const once = (load: Loader): Loader => {
  let loaded: ReturnType<Loader> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
};

/** Fetches a page's code, once. */
export const loaders: Readonly<Record<Route['page'], Loader>> = {
  home: once(() => import('../home/HomePage.tsx').then(({ HomePage }) => ({ default: HomePage }))),
  workshops: once(() => import('../workshop/WorkshopPage.tsx').then(({ WorkshopPage }) => ({ default: WorkshopPage }))),
  applications: once(() => import('../application/ListPage.tsx').then(({ ListPage }) => ({ default: ListPage }))),
  start: once(() => import('../application/start/StartPage.tsx').then(({ StartPage }) => ({ default: StartPage }))),
  draft: once(() => import('../application/edit/DraftPage.tsx').then(({ DraftPage }) => ({ default: DraftPage }))),
  receipt: once(() => import('../application/ReceiptPage.tsx').then(({ ReceiptPage }) => ({ default: ReceiptPage }))),
  sent: once(() => import('../application/SentPage.tsx').then(({ SentPage }) => ({ default: SentPage }))),
  questions: once(() => import('../form/QuestionsPage.tsx').then(({ QuestionsPage }) => ({ default: QuestionsPage }))),
  about: once(() => import('../about/AboutPage.tsx').then(({ AboutPage }) => ({ default: AboutPage }))),
  lost: once(() => import('./LostPage.tsx').then(({ LostPage }) => ({ default: LostPage }))),
};

/** Starts fetching the code of a page. */
export const prefetchPage = (route: Route): void => void loaders[route.page]().catch(() => {});
