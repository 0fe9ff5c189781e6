// node audit.mjs URL: the server audits of graphql-http, one line for each that is not "ok", and the count of all.
import { serverAudits } from 'graphql-http';

const audits = serverAudits({ url: process.argv[2] });
let ok = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === 'ok') {
    ok++;
  } else {
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${ok} of ${audits.length} audits are ok`);
process.exit(ok === audits.length ? 0 : 1);
