"""Every Lua script of the store. All keys come in KEYS and lie in one shard.

A script may run twice: the client sends it again when the reply got lost. So each of them either has no
further effect the second time or knows its own operation again.

The values the scripts read:
  session    "<version>:<card>:<body>"; the card may be empty
  outbox     sorted set, all scores 0, so sorted by its members "<chat> <sequence> <row id> <body>"
  reminders  sorted set of chats by the time they are due
  cases      hash, case number -> chat
"""

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Script:
    text: str
    sha: str = field(init=False)

    def __post_init__(self) -> None:
        # The server names scripts by their SHA-1; nothing here rests on its strength.
        object.__setattr__(self, "sha", hashlib.sha1(self.text.encode(), usedforsecurity=False).hexdigest())


# Lua functions that several scripts begin with.
_COMMON = """
local function rows_of(outbox, chat)  -- '!' is the sign after the space
  return redis.call('ZRANGEBYLEX', outbox, '[' .. chat .. ' ', '(' .. chat .. '!')
end

-- Takes delivered rows out of the outbox and notes cards. KEYS from `key` on are sessions;
-- ARGV from `arg` on holds for each of them: chat, card, number of rows, ids of the rows.
local function confirm(outbox, key, arg)
  for k = key, #KEYS do
    local chat, card, count = ARGV[arg], ARGV[arg + 1], tonumber(ARGV[arg + 2])
    local delivered = {}
    for i = arg + 3, arg + 2 + count do delivered[ARGV[i]] = true end
    if count > 0 then
      for _, member in ipairs(rows_of(outbox, chat)) do
        if delivered[string.match(member, '^%S+ %S+ (%S+) ')] then redis.call('ZREM', outbox, member) end
      end
    end
    if card ~= '' then
      local version, body = string.match(redis.call('GET', KEYS[k]) or '', '^(%d+):%d*:(.*)$')
      if version then redis.call('SET', KEYS[k], version .. ':' .. card .. ':' .. body, 'KEEPTTL') end
    end
    arg = arg + 3 + count
  end
end
"""

# KEYS: session, done, outbox, then those of confirm. ARGV: those of confirm.
LOAD = Script(
    _COMMON
    + """
confirm(KEYS[3], 4, 1)
return {redis.call('GET', KEYS[1]), redis.call('EXISTS', KEYS[2])}
"""
)

# KEYS: outbox, then those of confirm. ARGV: those of confirm.
CONFIRM = Script(
    _COMMON
    + """
confirm(KEYS[1], 2, 1)
"""
)

# KEYS: session, done, outbox, reminders, cases, case (if there is none: the session), then those of confirm.
# ARGV: operation, seconds to remember it, version, chat, session's seconds (0 = delete it), session,
#       reminder or '', case number or '', case, number of rows, their ids and bodies, then those of confirm.
# The operation is the session's next version, too. Whatever can refuse comes before the first write.
SAVE = Script(
    _COMMON
    + """
local session, done, outbox, reminders, cases, case = unpack(KEYS, 1, 6)
local operation, remember, version, chat, seconds, body, reminder, number, details = unpack(ARGV, 1, 9)
local rows = tonumber(ARGV[10])
confirm(outbox, 7, 11 + 2 * rows)

local mark = redis.call('GET', done)
if mark then return mark == operation and 'saved' or 'duplicate' end
local current, card = string.match(redis.call('GET', session) or '', '^(%d+):(%d*):')
if (current or '0') ~= version then return 'stale' end
if number ~= '' and redis.call('EXISTS', case) == 1 then return 'number taken' end
local last = redis.call('ZREVRANGEBYLEX', outbox, '(' .. chat .. '!', '[' .. chat .. ' ', 'LIMIT', 0, 1)[1]

redis.call('SET', done, operation, 'EX', remember)
if seconds == '0' then
  redis.call('DEL', session)
else
  redis.call('SET', session, operation .. ':' .. (card or '') .. ':' .. body, 'EX', seconds)
end
local sequence = last and tonumber(string.match(last, '^%S+ (%S+) ')) or 0
for i = 1, rows do
  local place = string.format('%09d', sequence + i)
  redis.call('ZADD', outbox, 0, chat .. ' ' .. place .. ' ' .. ARGV[9 + 2 * i] .. ' ' .. ARGV[10 + 2 * i])
end
if reminder == '' then
  redis.call('ZREM', reminders, chat)
else
  redis.call('ZADD', reminders, reminder, chat)
end
if number ~= '' then
  redis.call('SET', case, details)
  redis.call('HSET', cases, number, chat)
end
return 'saved'
"""
)

# KEYS: outbox. ARGV: chat.
DROP_OUTBOX = Script("""
return redis.call('ZREMRANGEBYLEX', KEYS[1], '[' .. ARGV[1] .. ' ', '(' .. ARGV[1] .. '!')
""")

# KEYS: case. ARGV: body, expected body, seconds or ''. That the case already has the body is success:
# the script may have been here before.
SAVE_CASE = Script("""
local current = redis.call('GET', KEYS[1])
if current ~= ARGV[1] and current ~= ARGV[2] then return 0 end
if ARGV[3] == '' then
  redis.call('SET', KEYS[1], ARGV[1])
else
  redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[3])
end
return 1
""")

# KEYS: cases, then cases that were not found. ARGV: their numbers. A case that ran out leaves its number.
PRUNE_CASES = Script("""
for i = 2, #KEYS do
  if redis.call('EXISTS', KEYS[i]) == 0 then redis.call('HDEL', KEYS[1], ARGV[i - 1]) end
end
""")

# KEYS: session, outbox, reminders, cases, then the chat's cases. ARGV: chat, then the numbers of the cases.
# Returns 0 when the chat has a case that was not named, opened meanwhile: look them up and come again.
FORGET = Script("""
local chat = ARGV[1]
redis.call('DEL', KEYS[1])
redis.call('ZREMRANGEBYLEX', KEYS[2], '[' .. chat .. ' ', '(' .. chat .. '!')
redis.call('ZREM', KEYS[3], chat)
for i = 5, #KEYS do
  redis.call('DEL', KEYS[i])
  redis.call('HDEL', KEYS[4], ARGV[i - 3])
end
for _, owner in ipairs(redis.call('HVALS', KEYS[4])) do
  if owner == chat then return 0 end
end
return 1
""")
