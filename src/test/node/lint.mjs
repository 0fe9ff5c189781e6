// node lint.mjs FILE: what graphql-schema-linter and @graphql-eslint (recommended and relay) find in a schema.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const file = process.argv[2];
const folder = dirname(fileURLToPath(import.meta.url));

// What is off or narrowed, and why.
const ours = {
  // The printer writes descriptions of one line in one line.
  'description-style': ['error', { style: 'inline' }],
  // Records have an id. Figures, ranges, names, payloads and pages are values: nothing could be fetched by theirs.
  'strict-id-in-types': 'off',
  // Lists that are short by nature, such as an actor's names, are lists, and connections have nodes beside edges.
  'relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  // Feeds and figures are read forward; going back is for lists that people leaf through.
  'relay-arguments': ['error', { includeBoth: false }],
};

const eslint = new ESLint({
  cwd: dirname(file),
  overrideConfigFile: true,
  overrideConfig: [{
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: file } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      ...Object.fromEntries(Object.entries(ours).map(([rule, value]) => [`@graphql-eslint/${rule}`, value])),
    },
  }],
});
const [result] = await eslint.lintText(readFileSync(file, 'utf8'), { filePath: file });
for (const { line, message, ruleId } of result.messages) {
  console.log(`${line}: ${message} (${ruleId})`);
}
console.log(`@graphql-eslint: ${result.messages.length} findings`);

// Declared order says something: the most exact first, low before best before high.
const off = ['enum-values', 'input-object-fields', 'type-fields'].map(what => `${what}-sorted-alphabetically`);
const packages = join(folder, 'node_modules');
const rules = readdirSync(join(packages, 'graphql-schema-linter/lib/rules'))
  .map(rule => rule.replace('.js', '').replaceAll('_', '-'))
  .filter(rule => !off.includes(rule));

const linter = join(packages, '.bin/graphql-schema-linter');
let report;
try {
  report = execFileSync(linter, [file, '--format', 'json', '--rules', rules.join(',')], { encoding: 'utf8' });
} catch (failed) {
  report = failed.stdout;
}
const { errors } = JSON.parse(report);
for (const { location, message, rule } of errors) {
  console.log(`${location.line}: ${message} (${rule})`);
}
console.log(`graphql-schema-linter: ${errors.length} findings`);
