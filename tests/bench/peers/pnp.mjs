/** The other peer of figure 12: @pnp/graph with the behaviours its documentation lists for Node. */
import { graphfi } from '@pnp/graph';
import { GraphBrowser } from '@pnp/graph/behaviors/graphbrowser.js';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/list-item/index.js';
import { InjectHeaders } from '@pnp/queryable';

/** Makes one row. */
export const createOne = (graph, fields) => {
  const [, site, list] = /^\/sites\/(.+):\/lists\/(.+)$/.exec(graph.path) ?? [];
  const pnp = graphfi(`${graph.url}/v1.0`).using(
    GraphBrowser({ baseUrl: `${graph.url}/v1.0` }),
    InjectHeaders({ Authorization: `Bearer ${graph.token}` }),
  );
  return pnp.sites.getById(`${site}:`).lists.getById(list).items.add({ fields });
};
