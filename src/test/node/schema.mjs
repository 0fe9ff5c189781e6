// node schema.mjs GRAPHQL_URL FILE: reads the schema that a server tells, as SDL and by introspection, and compares both with a file.
import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema } from 'graphql';

const [url, file] = process.argv.slice(2);
const text = await (await fetch(`${url}/schema.graphql`)).text();
const answer = await (await fetch(url, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true }) }),
})).json();
const committed = readFileSync(file, 'utf8');
const printed = schema => printSchema(lexicographicSortSchema(schema));

for (const [name, schema] of [['sdl', buildSchema(text)], ['introspection', buildClientSchema(answer.data)]]) {
  const mistakes = validateSchema(schema);
  mistakes.forEach(mistake => console.log(name, mistake.message));
  const lines = new Set(printed(buildSchema(committed)).split('\n'));
  const others = printed(schema).split('\n').filter(line => !lines.has(line));
  others.forEach(line => console.log(name, 'only here:', line));
  console.log(name, mistakes.length === 0 && printed(schema) === printed(buildSchema(committed)) ? 'no difference' : 'differs');
}
console.log('text', text === committed ? 'no difference' : 'differs');
