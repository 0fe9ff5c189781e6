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

// The editors take Tab for themselves. After Esc it leaves them, as WCAG's 2.1.2 asks.
let leaving = false;
addEventListener('focusin', () => {
  leaving = false;
});
addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Tab' && leaving && event.target.closest('.CodeMirror')) {
      event.stopImmediatePropagation();
    } else if (event.key !== 'Shift') {
      leaving = event.key === 'Escape';
    }
  },
  true,
);

// GraphiQL makes its editors when it has loaded them, and gives their fields no names.
const names = [
  ['.graphiql-query-editor .CodeMirror textarea', ['Query']],
  ['.graphiql-editor-tool .CodeMirror textarea', ['Variables', 'Headers']],
  ['.result-window .CodeMirror textarea', ['Answer']],
];
new MutationObserver(() => {
  for (const [fields, labels] of names) {
    document.querySelectorAll(fields).forEach((field, place) => {
      field.ariaLabel ??= labels[place];
      field.setAttribute('aria-describedby', 'leaving');
    });
  }
}).observe(document.getElementById('graphiql'), { childList: true, subtree: true });
