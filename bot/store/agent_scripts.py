"""The Lua scripts of what the console remembers. As in bot/store/scripts.py, each of them may run twice.

The values they read:
  step      "<last step> <operation that took it>"
  recovery  hash, digest -> the operation that used it up, or nothing
  tries     "<count> <time from which the next is taken> <operation that counted last>"
"""

from bot.store.reply_types import flag, integer, nothing
from bot.store.scripts import Script

# KEYS: agent, agents. ARGV: name, body, expected or '' (there is none).
WRITE_AGENT = Script(
    """
local current = redis.call('GET', KEYS[1]) or ''
if current ~= ARGV[2] and current ~= ARGV[3] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
redis.call('SADD', KEYS[2], ARGV[1])
return 1
""",
    flag,
)

# KEYS: step. ARGV: operation, step, seconds to remember it.
TAKE_STEP = Script(
    """
local last, operation = string.match(redis.call('GET', KEYS[1]) or '0 ', '^(%d+) (.*)$')
if operation == ARGV[1] then return 1 end
if tonumber(ARGV[2]) <= tonumber(last) then return 0 end
redis.call('SET', KEYS[1], ARGV[2] .. ' ' .. ARGV[1], 'EX', ARGV[3])
return 1
""",
    flag,
)

# KEYS: recovery. ARGV: the new digests.
PUT_RECOVERY = Script(
    """
redis.call('DEL', KEYS[1])
for _, digest in ipairs(ARGV) do redis.call('HSET', KEYS[1], digest, '') end
""",
    nothing,
)

# KEYS: recovery. ARGV: operation, digest.
TAKE_RECOVERY = Script(
    """
local taken = redis.call('HGET', KEYS[1], ARGV[2])
if not taken or (taken ~= '' and taken ~= ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[1])
return 1
""",
    flag,
)

# KEYS: agent, sessions, session. ARGV: expected account, digest, body, seconds.
# The index lives as long as its longest session.
OPEN_SESSION = Script(
    """
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[3], ARGV[3], 'EX', ARGV[4])
redis.call('SADD', KEYS[2], ARGV[2])
if redis.call('TTL', KEYS[2]) < tonumber(ARGV[4]) then redis.call('EXPIRE', KEYS[2], ARGV[4]) end
return 1
""",
    flag,
)

# KEYS: sessions, session. ARGV: digest. Nobody ends what is not in their own index.
END_SESSION = Script(
    """
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then
  redis.call('DEL', KEYS[2])
  redis.call('SREM', KEYS[1], ARGV[1])
end
""",
    nothing,
)

# KEYS: tries, then windows. ARGV: operation, now, most, seconds to remember, number of waits, the waits,
# then for each window: most, seconds. The count comes before the look: what is guessed at once is counted at once.
ATTEMPT = Script(
    """
local operation, now, most, remembered, waits = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5])
local count, free, last = string.match(redis.call('GET', KEYS[1]) or '0 0 ', '^(%d+) (%d+) (.*)$')
count, free = tonumber(count), tonumber(free)
if last == operation then return 0 end
if count >= most then return -1 end
if now < free then return free - now end
for i = 2, #KEYS do
  local arg = 2 + waits + 2 * i
  if tonumber(redis.call('GET', KEYS[i]) or 0) >= tonumber(ARGV[arg]) then return tonumber(ARGV[arg + 1]) end
end
count = count + 1
free = now + tonumber(ARGV[5 + math.min(count, waits)])
redis.call('SET', KEYS[1], count .. ' ' .. free .. ' ' .. operation, 'EX', remembered)
for i = 2, #KEYS do
  if redis.call('INCR', KEYS[i]) == 1 then redis.call('EXPIRE', KEYS[i], ARGV[3 + waits + 2 * i]) end
end
return 0
""",
    integer,
)

# KEYS: audit. ARGV: at, entry, keep from.
RECORD = Script(
    """
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[3])
""",
    nothing,
)

# KEYS: audit. ARGV: old entry, new entry.
RERECORD = Script(
    """
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not at then return end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[1], at, ARGV[2])
""",
    nothing,
)
