/** Every page of the tab as a component that stands when its code has come. */
import { type ComponentType, lazy } from 'react';
import type { Route } from '../kit/route/route.ts';
import { loaders } from './loaders.ts';

type Pages = Readonly<Record<Route['page'], ComponentType>>;

/** The components of the pages. */
export const pages = Object.fromEntries(Object.entries(loaders).map(([page, load]) => [page, lazy(load)])) as unknown as Pages;
