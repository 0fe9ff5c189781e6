// GraphQL Yoga with the same loaders.
import { createServer } from 'node:http'
import { createSchema, createYoga } from 'graphql-yoga'
import { loaders, resolvers, schema } from './data.mjs'

const yoga = createYoga({
  schema: createSchema({ typeDefs: schema, resolvers }),
  context: () => ({ loaders: loaders() }),
  logging: false,
  landingPage: false,
})
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1')
