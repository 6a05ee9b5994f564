export interface EmbeddedServer {
  /** Connection URL of a database on this server. */
  url(database: string): string;
  /** Ends this process's use; the last one out stops the server. */
  release(): Promise<void>;
}
export function acquireServer(options?: { onProgress?: (message: string) => void }): Promise<EmbeddedServer>;
export function keepServer(): void;
export function stopServer(): Promise<boolean>;
