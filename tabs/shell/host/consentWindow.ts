/** The window Teams opens when consent needs a page of our own: `/auth-start` leaves for the sign-in page, `/auth-end` closes the window. */
import type { TabConfig } from '../../kit/config.ts';
import { SignInNeeded } from '../../kit/host.ts';

/** Whether this page load belongs to that window. */
export const isConsentWindow = (): boolean =>
  location.pathname === '/auth-start' ||
  (location.pathname === '/auth-end' && (sessionStorage.getItem('oppdrift.leaving') ?? '').includes('"forTeams":true'));

/** Does what the window is for; the page shows nothing else. */
export const runConsentWindow = async (config: TabConfig): Promise<void> => {
  const { comeBack, leave } = await import('./signIn.ts');
  const address = new URL(location.href);
  const forDirectory = address.searchParams.get('for') === 'directory';
  if (address.pathname === '/auth-start') await leave(config, { silent: false, back: '/', forTeams: true, forDirectory });
  const returned = await comeBack(config, address);
  const failed = returned?.signed instanceof SignInNeeded ? returned.signed.reason : undefined;
  const { closeConsentWindow } = await import('./teams.ts');
  await closeConsentWindow(config, failed);
};
