/** The errors Graph answers with, for every room of the local Graph; codes and sentences from Microsoft's documents and from recorded answers. */

/** A refusal as Graph tells it: an HTTP status with a code and a message, sometimes with a second code inside. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly innerCode: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { innerCode?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.innerCode = more.innerCode;
    this.headers = more.headers ?? {};
  }
}

/** 400 as the lists surface says it. */
export const invalidRequest = (message = 'Invalid request'): GraphError => new GraphError(400, 'invalidRequest', message);

/** 400 as the OData layer in front says it. */
export const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

/** 404 for sites, lists, items, columns. */
export const itemNotFound = (message = 'The resource could not be found.'): GraphError =>
  new GraphError(404, 'itemNotFound', message);

/** 403 as SharePoint says it. */
export const accessDenied = (): GraphError => new GraphError(403, 'accessDenied', 'Access denied');

/** 409 when a list, column or file of this name exists. */
export const nameAlreadyExists = (message = 'The specified item name already exists.'): GraphError =>
  new GraphError(409, 'nameAlreadyExists', message);

/** Exactly what SharePoint says of a column that is not indexed. */
export const notIndexed = (name: string): GraphError =>
  invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );

/** What SharePoint says when a query would read more rows than the list view threshold. */
export const THRESHOLD_TEXT = 'The attempted operation is prohibited because it exceeds the list view threshold.';
