// Mercurius with graphql-jit and hand-written loaders.
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { loaders, resolvers, schema } from './data.mjs'

const app = Fastify()
app.register(mercurius, { schema, resolvers, jit: 1, context: () => ({ loaders: loaders() }) })
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
