/**
 * The stand-in's "no", with the code that Excel gives (docs/excel.md, "Error codes"). The message is for programmers:
 * nothing may depend on it, since Office localises its own.
 */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal';
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (message: string): HostRefusal => new HostRefusal('InvalidArgument', message);
export const itemNotFound = (message: string): HostRefusal => new HostRefusal('ItemNotFound', message, 404);
export const apiNotFound = (message: string): HostRefusal => new HostRefusal('ApiNotFound', message, 404);
export const accessDenied = (message: string): HostRefusal => new HostRefusal('AccessDenied', message, 403);
