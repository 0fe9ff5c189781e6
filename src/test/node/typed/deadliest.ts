import { GraphQLClient } from 'graphql-request';
import { graphql } from './generated/index.js';

const deadliest = graphql(`
  query Deadliest($country: [String!]) {
    events(filter: { country: $country }, orderBy: [{ by: FATALITIES_BEST }], first: 10) {
      nodes { ref start country { name } fatalities { low best high } }
    }
  }
`);

const client = new GraphQLClient(process.argv[2]);
const { events } = await client.request(deadliest, { country: ['SY', 'IQ'] });
for (const { ref, start, country, fatalities } of events?.nodes ?? []) {
  console.log([ref, start, country?.name, fatalities?.low, fatalities?.best, fatalities?.high].join('\t'));
}
