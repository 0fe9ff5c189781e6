-- wrk's script: sends the lines of a file in turn, each a JSON body, and prints what it counted as one line of JSON.
local bodies, turn, threads = {}, 0, 0
local headers = { ['Content-Type'] = 'application/json', ['Accept'] = 'application/json' }
-- An answer that the server has kept will do only where that is what is measured.
if os.getenv('KEPT') ~= 'yes' then headers['Cache-Control'] = 'no-cache' end

function setup(thread)
  thread:set('number', threads)
  threads = threads + 1
end

function init(arguments)
  for line in io.lines(arguments[1]) do bodies[#bodies + 1] = line end
  -- Every thread begins elsewhere.
  math.randomseed(os.time())
  turn = math.random(#bodies) + number * math.floor(#bodies / 2)
end

function request()
  turn = turn % #bodies + 1
  return wrk.format('POST', nil, headers, bodies[turn])
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT {"answers": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "errors": %d}\n',
    summary.requests - errors.status, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
