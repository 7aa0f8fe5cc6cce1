/** The frame around the tab: picks, tabs of the manifest, addresses that can be shared, settings; the chat stands beside it. */
import { byId, el, post } from './dom.ts';
import { openHost } from './host.ts';
import { type Place, readLink, writeLink } from './links.ts';
import { drawPickers, onPick } from './pickers.ts';
import { keepPicks, readPicks } from './picks.ts';
import { askConsent, openSettings } from './settings.ts';
import { readSetup } from './setup.ts';
import { openTalk } from './talk.ts';

const picks = readPicks();
let setup = await readSetup(picks.language);
const session = crypto.randomUUID();
const frame = byId<HTMLIFrameElement>('tab');
const me = () => setup.people.find((p) => p.name === picks.person) ?? setup.people[0];
let place: Place = { entityId: '' };

const host = openHost(frame, new URL(setup.app.tabs[0]?.contentUrl ?? location.href).origin, {
  context: () => ({
    locale: picks.language,
    theme: picks.theme,
    entityId: place.entityId,
    subEntityId: place.subEntityId ?? '',
    userObjectId: me()?.oid,
    userPrincipalName: me()?.upn,
    userDisplayName: me()?.displayName,
    loginHint: me()?.upn,
    tid: setup.tenantId,
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: 'content',
    sessionId: session,
    appSessionId: session,
    appId: setup.app.id,
    isFullScreen: false,
  }),
  async token(silent) {
    if (picks.tokenAnswer === 'consent_required' && !silent) {
      if (!(await askConsent())) return { reason: 'CancelledByUser' };
      picks.tokenAnswer = '';
      keepPicks(picks);
    }
    if (picks.tokenAnswer) return { reason: picks.tokenAnswer };
    return (await post<{ token: string } | { reason: string }>('/token', { person: picks.person })) ?? { reason: 'unavailable' };
  },
  goTo: (where) => open(where),
  openLink(link) {
    const where = readLink(link, setup.app.id);
    if (where) return open(where);
    const safe = URL.canParse(link) && /^(https?|mailto):$/.test(new URL(link).protocol);
    if (safe) window.open(link, '_blank', 'noopener');
    return safe;
  },
  share(subEntityId, label, webUrl) {
    byId('share-label').textContent = label ?? setup.app.name;
    byId<HTMLInputElement>('share-link').value = writeLink(
      setup.app.id,
      { entityId: place.entityId, subEntityId },
      label,
      webUrl,
    );
    byId<HTMLDialogElement>('share').showModal();
  },
  back: () => history.back(),
  state(state, detail) {
    const words = {
      started: 'Fanen starter …',
      loaded: 'Fanen henter det den trenger …',
      ready: '',
      failed: `Fanen kunne ikke vises: ${detail}`,
    };
    byId('tab-state').textContent = words[state];
  },
});

const talk = openTalk(setup.gatewayUrl, (link) => {
  const where = readLink(link, setup.app.id);
  return where ? open(where) : false;
});

/** Shows a place of the app; false when there is no such tab. */
function open(where: Place, remember = true): boolean {
  if (where.entityId === 'conversations') {
    show('talk');
    return true;
  }
  const tab = where.entityId ? setup.app.tabs.find((t) => t.entityId === where.entityId) : setup.app.tabs[0];
  if (!tab) return false;
  place = { ...where, entityId: tab.entityId };
  if (remember) history.pushState(place, '', writeLink(setup.app.id, place));
  show('app');
  drawTabs();
  void load(tab.contentUrl);
  return true;
}

async function load(url: string): Promise<void> {
  await host.leave();
  host.reset();
  byId('app-name').textContent = setup.app.name;
  byId('tab-state').textContent = 'Fanen åpnes …';
  frame.title = `${setup.app.name}: ${setup.app.tabs.find((t) => t.entityId === place.entityId)?.name}`;
  frame.src = 'about:blank';
  requestAnimationFrame(() => {
    frame.src = url;
  });
}

function show(view: 'app' | 'talk'): void {
  document.body.dataset.view = view;
  for (const [id, here] of [
    ['show-app', view === 'app'],
    ['show-chat', view === 'talk' && !talk.inChannel()],
    ['show-channel', view === 'talk' && talk.inChannel()],
  ] as const) {
    byId(id).setAttribute('aria-pressed', String(here));
  }
}

function drawTabs(): void {
  const links = setup.app.tabs.map(({ entityId, name }) => {
    const link = el(
      'a',
      { href: writeLink(setup.app.id, { entityId }), 'aria-current': entityId === place.entityId ? 'page' : undefined },
      name,
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open({ entityId });
    });
    return el('li', {}, link);
  });
  byId('tabs').replaceChildren(...links);
}

function follow(): void {
  const person = me();
  if (person) talk.as({ name: person.name, oid: person.oid, language: picks.language, commands: setup.app.commands });
}

onPick(picks, async (name) => {
  drawPickers(picks, setup);
  if (name === 'theme') return host.push('themeChange', [picks.theme]);
  setup = await readSetup(picks.language);
  drawPickers(picks, setup);
  follow();
  open(place, false);
});
byId('show-app').addEventListener('click', () => show('app'));
byId('show-chat').addEventListener('click', () => talk.go('chat', () => show('talk')));
byId('show-channel').addEventListener('click', () => talk.go('channel', () => show('talk')));
addEventListener('popstate', () => open(readLink(location.href, setup.app.id) ?? { entityId: '' }, false));

keepPicks(picks);
drawPickers(picks, setup);
follow();
openSettings(picks, setup, () => open(place, false));
open(readLink(location.href, setup.app.id) ?? { entityId: '' }, false);
history.replaceState(place, '', location.pathname === '/' ? location.href : writeLink(setup.app.id, place));
