/** A page that frames the tab and answers teams-js as Teams does: theme, locale and sub-page by its query. Source: teams-js 2.58, tried by hand. */

/** The page; `path` is the tab's address, `token` what getAuthToken answers. */
export const hostPage = (query: URLSearchParams, token: string): string => {
  const settings = {
    path: query.get('path') ?? '/hjem',
    token: query.get('refuse') ? '' : token,
    context: {
      locale: query.get('locale') ?? 'nb-no',
      theme: query.get('theme') ?? 'default',
      entityId: 'home',
      subEntityId: query.get('sub') ?? '',
      hostName: 'Teams',
      hostClientType: 'web',
      frameContext: 'content',
      sessionId: 's',
      appSessionId: 'a',
      tid: 'tenant',
      userObjectId: 'a',
    },
  };
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Teams</title></head>
<body style="margin:0"><iframe id="tab" title="Oppdrift" style="width:100%;height:100vh;border:0;display:block"></iframe>
<script>
const settings = ${JSON.stringify(settings).replaceAll('<', '\\u003c')};
const frame = document.getElementById('tab');
window.seen = [];
const runtime = { apiVersion: 4, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } }, isLegacyTeams: false,
  supports: { app: {}, appEntity: {}, pages: { backStack: {}, currentApp: {} }, dialog: {}, sharing: {}, clipboard: {} } };
const reply = (m, args) => frame.contentWindow.postMessage({ id: m.id, uuidAsString: m.uuidAsString, args }, location.origin);
window.tell = (func, args) => frame.contentWindow.postMessage({ func, args }, location.origin);
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  window.seen.push(data.func);
  if (data.func === 'initialize') reply(data, ['content', 'web', JSON.stringify(runtime), '2.58.0']);
  if (data.func === 'getContext') reply(data, [settings.context]);
  if (data.func === 'authentication.getAuthToken') reply(data, settings.token ? [true, settings.token] : [false, 'consent_required']);
});
frame.src = settings.path;
</script></body></html>`;
};
