/** Links into the tab, for buttons on cards: the form that opens inside Teams, with the plain address for hosts that do not know it. Source: TD deep-link-application. */

/** The settings a link is made of. */
export interface LinkSettings {
  /** `https://teams.microsoft.com`, or the local Teams page. */
  readonly linkBase: string;
  readonly appId: string;
  /** Where the tab's pages lie. */
  readonly publicUrl: string;
}

/** The static tabs of the manifest. A link enters by the one its path begins with, or by the first; the path rides along as the sub-page. */
const TABS = ['hjem', 'soknader', 'verksted'] as const;

const tabOf = (path: string): string => TABS.find((tab) => path.split(/[/?#]/)[1] === tab) ?? TABS[0];

const joined = (base: string, path: string): string => `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

/** The plain address of a path of the tab, for a browser outside Teams. */
export const plainUrl = (settings: LinkSettings, path: string): string => joined(settings.publicUrl, path);

/** Gives the function that links to a path of the tab inside Teams. */
export const tabLinks =
  (settings: LinkSettings) =>
  (path: string): string => {
    const query = new URLSearchParams({
      webUrl: plainUrl(settings, path),
      context: JSON.stringify({ subEntityId: path }),
    });
    return `${joined(settings.linkBase, `l/entity/${encodeURIComponent(settings.appId)}/${tabOf(path)}`)}?${query}`;
  };
