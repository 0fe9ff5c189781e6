// node clients.mjs HTTP_URL WS_URL: asks the same by the clients graphql-ws and graphql-sse, and prints what they got.
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import WebSocket from 'ws';

const [httpUrl, wsUrl] = process.argv.slice(2);
const query = '{ country(code: "SYR") { name } }';
const subscription = 'subscription { importProgress { status rowsRead release { version } } }';

// An answer that does not come is a failure, not a wait.
setTimeout(() => { console.log('no answer'); process.exit(2); }, 60_000).unref();

const sockets = createSocketClient({ url: wsUrl, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0 });
const streams = createStreamClient({ url: httpUrl, retryAttempts: 0 });

/** The first answers of an operation; what comes later is not wanted. */
async function first(client, operation, count) {
  const answers = [];
  const iterator = client.iterate({ query: operation });
  for await (const answer of iterator) {
    answers.push(answer);
    if (answers.length === count) break; // ends the operation
  }
  return answers;
}

for (const [name, client] of [['ws', sockets], ['sse', streams]]) {
  console.log(name, 'query', JSON.stringify(await first(client, query, 1)));
  console.log(name, 'mistake', JSON.stringify(await first(client, '{ nothing }', 1).catch(e => e)));
  console.log(name, 'subscription', JSON.stringify(await first(client, subscription, 1)));
  // The connection goes on after an operation was ended by its client.
  console.log(name, 'again', JSON.stringify(await first(client, query, 1)));
}
await sockets.dispose();
streams.dispose();
