/** The errors SharePoint REST answers with, for the `_api` of the local Graph; codes and sentences as recorded in issues and Microsoft's documents. */

/** A refusal: HTTP status, SharePoint's `number, .NET type` code and its sentence. */
export class RestError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'RestError';
    this.status = status;
    this.code = code;
  }
}

/** 403 as SharePoint says it. */
export const unauthorized = (): RestError =>
  new RestError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

/** 400 for a query or argument that cannot be read. */
export const badQuery = (message: string): RestError =>
  new RestError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

/** 404 for an address that leads nowhere. */
export const noResource = (name: string): RestError =>
  new RestError(
    404,
    '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    `Cannot find resource for the request ${name}.`,
  );

/** What SharePoint itself refuses, as an SPException. */
export const spException = (status: number, message: string, number = -2146232832): RestError =>
  new RestError(status, `${number}, Microsoft.SharePoint.SPException`, message);
