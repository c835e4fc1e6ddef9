import { Agent, request } from 'node:https';
import { ClusterError } from './cluster-error';
import type { ApiResponse } from './verdict';

/** How to reach a server. */
export interface Address {
  /** Its version of Kubernetes: `1.36`. */
  readonly version: string;
  readonly url: string;
  /** The bearer token of a user who may do everything. */
  readonly token: string;
  /** The certificates to trust, in PEM. */
  readonly ca: string;
}

// Enough to keep the server's cores busy; more only wait.
const SOCKETS = 16;
const ATTEMPTS = 3;
const ANSWER_SECONDS = 60;

/** Sends requests over a few connections that are kept; any number may be under way, the rest wait their turn. */
export class Connection {
  private readonly agent: Agent;

  constructor(private readonly address: Address) {
    this.agent = new Agent({ keepAlive: true, maxSockets: SOCKETS, ca: address.ca });
  }

  /** The response to a request; again where the connection was lost or the server was busy, so only for what may be repeated. */
  async send(method: string, path: string, body?: string, type = 'application/json'): Promise<ApiResponse> {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await this.sendOnce(method, path, body, type);
        if (response.code !== 429 || attempt === ATTEMPTS) return response;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if ((code !== 'ECONNRESET' && code !== 'EPIPE') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Closes the connections. */
  close(): void {
    this.agent.destroy();
  }

  private sendOnce(method: string, path: string, body: string | undefined, type: string): Promise<ApiResponse> {
    const headers: Record<string, string | number> = {
      authorization: `Bearer ${this.address.token}`,
      accept: 'application/json',
    };
    if (body !== undefined) {
      headers['content-type'] = type;
      headers['content-length'] = Buffer.byteLength(body);
    }
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.address.url), { method, headers, agent: this.agent }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            code: incoming.statusCode ?? 0,
            body: parsed(text),
            warnings: incoming.headersDistinct.warning ?? [],
          });
        });
      });
      outgoing.setTimeout(ANSWER_SECONDS * 1000, () => {
        outgoing.destroy(new ClusterError(`No answer from "${this.address.url}" for ${ANSWER_SECONDS} s`));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

/** The JSON of a body, or its text where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
