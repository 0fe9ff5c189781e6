// What the hand-written servers share: SQL, one connection pool, loaders that batch a level's keys into one statement.
import { readFileSync } from 'node:fs'
import DataLoader from 'dataloader'
import pg from 'pg'

const folder = new URL('../sql/', import.meta.url)
const sql = Object.fromEntries(
  ['event', 'events', 'events_after', 'events_filtered', 'places', 'participations', 'actors', 'actor', 'deadliest', 'statistics']
    .map((name) => [name, { name, text: readFileSync(new URL(`${name}.sql`, folder), 'utf8') }]))

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

// A named statement is prepared once a connection.
export const rows = async (name, values) => (await pool.query({ ...sql[name], values })).rows

const byId = (name) => new DataLoader(async (ids) => {
  const found = new Map((await rows(name, [ids])).map((row) => [row.id, row]))
  return ids.map((id) => found.get(id) ?? null)
})

export const loaders = () => ({
  places: byId('places'),
  actors: byId('actors'),
  participations: new DataLoader(async (ids) => {
    const lists = new Map(ids.map((id) => [id, []]))
    for (const row of await rows('participations', [ids])) lists.get(row.event_id).push(row)
    return ids.map((id) => lists.get(id))
  }),
})

const cursor = (event) => Buffer.from(`${event.start} ${event.id}`).toString('base64url')
const fatalities = (row) => ({ low: row.deaths_low, best: row.deaths_best, high: row.deaths_high })
const connection = (nodes) => ({ nodes, pageInfo: { endCursor: nodes.length ? cursor(nodes.at(-1)) : null } })

async function page({ first, after, filter }) {
  if (filter) {
    const { country, typeOfViolence, dates } = filter
    return rows('events_filtered', [country[0], typeOfViolence[0], dates.from, dates.to, first])
  }
  if (after) return rows('events_after', [...Buffer.from(after, 'base64url').toString().split(' '), first])
  return rows('events', [first])
}

export const resolvers = {
  Query: {
    event: async (_, { ref }) => (await rows('event', [ref]))[0] ?? null,
    events: async (_, args) => connection(await page(args)),
    actor: async (_, { ref }) => (await rows('actor', [ref]))[0] ?? null,
    statistics: async (_, { filter, first }) => ({
      nodes: (await rows('statistics', [filter?.typeOfViolence?.[0] ?? null, first])).map((row) => ({
        keys: { label: row.label, country: { alpha3: row.alpha3 } },
        events: row.events,
        fatalities: { low: row.low, best: row.best, high: row.high },
      })),
    }),
  },
  Event: {
    typeOfViolence: (event) => event.type_of_violence,
    fatalities,
    place: (event, _, { loaders }) => event.place_id && loaders.places.load(event.place_id),
    participations: (event, _, { loaders }) => loaders.participations.load(event.id),
  },
  Participation: { actor: (participation, _, { loaders }) => loaders.actors.load(participation.actor_id) },
  Actor: {
    eventCount: (actor) => actor.event_count,
    events: async (actor, { first }) => connection(await rows('deadliest', [actor.id, first])),
  },
}

export const schema = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')
