/** The vocabulary and facts that coders read, loaded once from codebook/. Each part's schema and loader is a file of its own. */
export interface Codebook {
  readonly hash: string
}
