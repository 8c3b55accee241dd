import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

// The client side of the language server protocol, as far as the tests need it: framed JSON-RPC over stdio.

export interface Editor {
  /** The answer to a request. */
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  /** The diagnostics that the server sends for a file. */
  diagnostics(uri: string): Promise<readonly { readonly message: string }[]>;
  close(): Promise<void>;
}

interface Received {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

/** No schemas from the network; completion and hover as by default in editors. */
const settings: Readonly<Record<string, unknown>> = {
  yaml: { schemaStore: { enable: false }, completion: true, hover: true, validate: true },
};

/** Starts and initializes the server. */
export async function openEditor(): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const answers = new Map<number | string, (message: Received) => void>();
  const published = new Map<string, (found: readonly { readonly message: string }[]) => void>();
  let lastId = 0;

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = (method: string, params: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      answers.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      send({ id, method, params });
    });
  const receive = (message: Received) => {
    if (message.method === undefined) {
      if (message.id !== undefined) answers.get(message.id)?.(message);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as PublishedDiagnostics;
      published.get(decodeURI(uri))?.(diagnostics);
    } else if (message.id !== undefined) {
      const isQuestion = message.method === 'workspace/configuration';
      send({
        id: message.id,
        result: isQuestion ? sections(message.params).map((name) => settings[name] ?? null) : null,
      });
    }
  };
  child.stdout.on('data', framed(receive));

  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
    },
  });
  send({ method: 'initialized', params: {} });
  return {
    request,
    notify: (method, params) => send({ method, params }),
    diagnostics: (uri) => new Promise((resolve) => published.set(decodeURI(uri), resolve)),
    close: async () => {
      await request('shutdown', null);
      send({ method: 'exit' });
      await closed;
    },
  };
}

interface PublishedDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly { readonly message: string }[];
}

/** The sections that `workspace/configuration` asks for. */
function sections(params: unknown): readonly string[] {
  const { items } = params as { readonly items: readonly { readonly section?: string }[] };
  return items.map(({ section }) => section ?? '');
}

/** Takes chunks of bytes and passes on each complete message. */
function framed(receive: (message: Received) => void): (chunk: Buffer) => void {
  let bytes = Buffer.alloc(0);
  return (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(bytes.toString('ascii', 0, head))?.[1]);
      if (bytes.length < head + 4 + length) return;
      const body = bytes.toString('utf8', head + 4, head + 4 + length);
      bytes = bytes.subarray(head + 4 + length);
      receive(JSON.parse(body));
    }
  };
}
