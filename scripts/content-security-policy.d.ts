/** The types of content-security-policy.js. */
export interface PolicyOptions {
  /** Office.js comes from Microsoft's address. */
  readonly cdn: boolean;
  readonly wasm?: boolean;
  readonly development?: boolean;
}
export function contentSecurityPolicy(html: string, options: PolicyOptions): string;
