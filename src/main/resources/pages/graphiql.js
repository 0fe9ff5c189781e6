// Opens with what the address asks for (?query=…&variables=…&operationName=…), else with the first query. Further
// visits begin with the tabs that GraphiQL keeps in the browser; headers, which may hold a key, are not kept.
const asked = new URLSearchParams(location.search);
const given = (name) => asked.get(name) ?? undefined;

const firstQuery = await (await fetch('/graphiql/first.graphql')).text();

const live = new URL('/graphql', location.href);
live.protocol = live.protocol.replace('http', 'ws');

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: live.href }),
    query: given('query'),
    variables: given('variables'),
    operationName: given('operationName'),
    defaultQuery: firstQuery,
    shouldPersistHeaders: false,
  }),
);
