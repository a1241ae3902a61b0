"""The Lua scripts of a conversation: loading, saving, confirming, forgetting. All keys come in KEYS and lie in one shard.

Those that say who sends for a chat stand in `claim_scripts`, the console's in `agent_scripts`; those of one purpose beside what calls
them: `quarantine`, `places`, `lease`, `buckets`.

A script may run twice: the client sends it again when the reply got lost, or when it stumbled over something that has been set
aside since. So each of them either has no further effect the second time or knows its own operation again, and looks at the types
of all its keys before it writes to any.

The values the scripts read:
  session    "<version>:<card>:<body>"; the card may be empty
  outbox     sorted set, all scores 0, so sorted by its members "<chat> <sequence> <row id> <body>"
  reminders  sorted set of chats by the time they are due
  alarms     sorted set of case numbers by the time they are due
  cases      hash, case number -> chat
  records    list of what has happened in a case, oldest first
  copies     hash, message -> its copy on the other side, both ways
  claims     hash, chat -> "<process> <until, in ms> <sequence of the last row it knows> <1 if another may have sent before>"
  active     sorted set of chats by the time of their last commit, for a day
  ledger     hash for each day, random id -> how a conversation ended that began then
  arrivals   hash for each day, stretch of time and what somebody came with -> how many
"""

import hashlib
import re
from dataclasses import dataclass, field

from bot.store.reply_types import ReplyType, anything, flag, nothing, row, some_text

Word = str | bytes | int
RedisCommand = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Script:
    text: str
    gives: ReplyType | re.Pattern[bytes] = anything
    """What it returns; a pattern: bytes that it matches whole."""
    sha: str = field(init=False)

    def __post_init__(self) -> None:
        # The server names scripts by their SHA-1; nothing here rests on its strength.
        object.__setattr__(self, "sha", hashlib.sha1(self.text.encode(), usedforsecurity=False).hexdigest())


# Lua functions that several scripts begin with.
COMMON = """
local function rows_of(outbox, chat)  -- '!' is the sign after the space
  return redis.call('ZRANGEBYLEX', outbox, '[' .. chat .. ' ', '(' .. chat .. '!')
end

local function last_of(outbox, chat)  -- the sequence of the chat's last row; nil where there is none
  local last = redis.call('ZREVRANGEBYLEX', outbox, '(' .. chat .. '!', '[' .. chat .. ' ', 'LIMIT', 0, 1)[1]
  if not last then return nil end
  local place = string.match(last, '^%S+ (%d%d%d%d%d%d%d%d%d) %S+ ')
  if not place then error('a row cannot be read') end
  return tonumber(place)
end

local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Who sends for the chat, whether that has run out, what they know, and whether their predecessor died. A claim that lasts longer
-- than any is damaged, or the server's clock was put back: it is over.
local function holder_of(claims, chat)
  local claim = redis.call('HGET', claims, chat) or ''
  local process, till, known, doubt = string.match(claim, '^(%S+) (%d+) (%d+) (%d)$')
  if not process then return nil end
  local left = tonumber(till) - clock()
  return process, left <= 0 or left > 60000, tonumber(known), doubt
end

local function hold(claims, chat, process, life, known, doubt)
  redis.call('HSET', claims, chat, string.format('%s %.0f %d %s', process, clock() + life, known, doubt or '0'))
end

-- Nothing is left to send: whoever did may stop.
local function release(claims, chat, outbox)
  if #redis.call('ZRANGEBYLEX', outbox, '[' .. chat .. ' ', '(' .. chat .. '!', 'LIMIT', 0, 1) == 0 then
    redis.call('HDEL', claims, chat)
  end
end

-- Takes delivered rows out of the outbox and notes cards. KEYS from `key` on are sessions;
-- ARGV from `arg` on holds for each of them: chat, card, number of rows, ids of the rows.
local function confirm(outbox, claims, key, arg)
  for k = key, #KEYS do
    local chat, card, count = ARGV[arg], ARGV[arg + 1], tonumber(ARGV[arg + 2])
    local delivered = {}
    for i = arg + 3, arg + 2 + count do delivered[ARGV[i]] = true end
    if count > 0 then
      for _, member in ipairs(rows_of(outbox, chat)) do
        if delivered[string.match(member, '^%S+ %S+ (%S+) ')] then redis.call('ZREM', outbox, member) end
      end
      release(claims, chat, outbox)
    end
    if card ~= '' then
      local version, body = string.match(redis.call('GET', KEYS[k]) or '', '^(%d+):%d*:(.*)$')
      if version then redis.call('SET', KEYS[k], version .. ':' .. card .. ':' .. body, 'KEEPTTL') end
    end
    arg = arg + 3 + count
  end
end
"""

# KEYS: session, done, outbox, claims, then those of confirm. ARGV: those of confirm.
LOAD = Script(
    COMMON
    + """
confirm(KEYS[3], KEYS[4], 5, 1)
return {redis.call('GET', KEYS[1]), redis.call('EXISTS', KEYS[2])}
""",
    row(some_text, flag),
)

# KEYS: outbox, claims, then those of confirm. ARGV: those of confirm.
CONFIRM = Script(
    COMMON
    + """
confirm(KEYS[1], KEYS[2], 3, 1)
""",
    nothing,
)

# KEYS: session, done, outbox, reminders, cases, alarms, case, records, copies (if there is no case: the session, three
#       times), claims, active, then the ledger's and the arrivals', one for each row, then those of confirm.
# ARGV: operation, seconds to remember it, version, chat, session's seconds (0 = delete it), session,
#       reminder, '' or 'keep', case number or '', case, the case as it must be now ('' = there is none), its seconds
#       or '', its alarm or '', number of records, number of rows, process, milliseconds a claim lasts,
#       the case as it must be now in the words of a version that knew no checksums, number of the ledger's rows and arrivals,
#       the records, the rows' ids and bodies,
#       the ledger's ids, rows and seconds (of an arrival its field, '' for one more, and seconds), then those of confirm.
# The operation is the session's next version, too. Whatever can refuse comes before the first write.
# 'saved' brings the live card along. 'unclaimed': saved, but this process may not send the rows; somebody else sends for
# the chat, or there are others first.
SAVE = Script(
    COMMON
    + """
local session, done, outbox, reminders, cases, alarms, case, records, copies, claims, active = unpack(KEYS, 1, 11)
local operation, remember, version, chat, seconds, body, reminder = unpack(ARGV, 1, 7)
local number, details, expected, life, alarm = unpack(ARGV, 8, 12)
local first = 19 + tonumber(ARGV[13])
local rows, process, claim_life = tonumber(ARGV[14]), ARGV[15], tonumber(ARGV[16])
local ended, ends = tonumber(ARGV[18]), first + 2 * rows
confirm(outbox, claims, 12 + ended, ends + 3 * ended)

local holder, over, known, doubt = holder_of(claims, chat)
local last = last_of(outbox, chat)
local knows_all = holder == process and (last or 0) <= known
local mark = redis.pcall('GET', done)  -- of another type: damaged, and a mark all the same
if mark then
  if mark ~= operation then return 'duplicate' end
  return (rows == 0 or knows_all) and 'saved' or 'unclaimed'
end
local current, card = string.match(redis.call('GET', session) or '', '^(%d+):(%d*):')
if (current or '0') ~= version then return 'stale' end
if number ~= '' then
  local present = redis.call('GET', case) or ''
  if present ~= expected and present ~= ARGV[17] then return expected == '' and 'number taken' or 'stale' end
  redis.call('HLEN', cases)
  redis.call('ZCARD', alarms)
  redis.call('LLEN', records)
  redis.call('HLEN', copies)
end
redis.call('ZCARD', reminders)
redis.call('ZCARD', active)
for i = 1, ended do redis.call('HLEN', KEYS[11 + i]) end

redis.call('SET', done, operation, 'EX', remember)
if seconds == '0' then
  redis.call('DEL', session)
else
  redis.call('SET', session, operation .. ':' .. (card or '') .. ':' .. body, 'EX', seconds)
end
local sequence = math.max(last or 0, known or 0)  -- a number that was given before would be taken for a known row
for i = 1, rows do
  local place = string.format('%09d', sequence + i)
  local at = first + 2 * (i - 1)
  redis.call('ZADD', outbox, 0, chat .. ' ' .. place .. ' ' .. ARGV[at] .. ' ' .. ARGV[at + 1])
end
redis.call('ZADD', active, math.floor(clock() / 1000), chat)
redis.call('ZREMRANGEBYSCORE', active, '-inf', clock() / 1000 - 86400)
redis.call('EXPIRE', active, 86400)
if reminder == '' then
  redis.call('ZREM', reminders, chat)
elseif reminder ~= 'keep' then
  redis.call('ZADD', reminders, reminder, chat)
end
if number ~= '' then
  redis.call('SET', case, details)
  redis.call('HSET', cases, number, chat)
  for i = 19, first - 1 do redis.call('RPUSH', records, ARGV[i]) end
  for _, key in ipairs({case, records, copies}) do
    if life == '' then redis.call('PERSIST', key) else redis.call('EXPIRE', key, life) end
  end
  if alarm == '' then redis.call('ZREM', alarms, number) else redis.call('ZADD', alarms, alarm, number) end
end
for i = 1, ended do
  local at = ends + 3 * (i - 1)
  local value = ARGV[at + 1]
  if value == '' then value = string.format('%d', (tonumber(redis.call('HGET', KEYS[11 + i], ARGV[at]) or '') or 0) + 1) end
  redis.call('HSET', KEYS[11 + i], ARGV[at], value)
  redis.call('EXPIRE', KEYS[11 + i], ARGV[at + 2])
end
if rows == 0 then return 'saved ' .. (card or '') end
if knows_all or (not last and (not holder or over or holder == process)) then
  hold(claims, chat, process, claim_life, sequence + rows, holder == process and doubt)
  return 'saved ' .. (card or '')
end
return 'unclaimed'
""",
    re.compile(rb"saved(?: [0-9]*)?|unclaimed|duplicate|stale|number taken"),
)

# KEYS: outbox, case, records, copies, claims. ARGV: chat, row's id, record, then messages and their copies in turn.
# A row that is not there any more has been here before, or was dropped: nothing more is noted about it.
DELIVERED = Script(
    COMMON
    + """
local outbox, case, records, copies, claims = unpack(KEYS, 1, 5)
redis.call('LLEN', records)
redis.call('HLEN', copies)
redis.call('HLEN', claims)
local found = false
for _, member in ipairs(rows_of(outbox, ARGV[1])) do
  if string.match(member, '^%S+ %S+ (%S+) ') == ARGV[2] then found = redis.call('ZREM', outbox, member) == 1 end
end
if not found then return 0 end
release(claims, ARGV[1], outbox)
local life = redis.call('TTL', case)
if life == -2 then return 0 end
redis.call('RPUSH', records, ARGV[3])
for i = 4, #ARGV, 2 do redis.call('HSET', copies, ARGV[i], ARGV[i + 1]) end
if life > 0 then
  redis.call('EXPIRE', records, life)
  redis.call('EXPIRE', copies, life)
end
return 1
""",
    flag,
)

# KEYS: cases, then cases that were not found. ARGV: their numbers. A case that ran out leaves its number.
PRUNE_CASES = Script(
    """
for i = 2, #KEYS do
  if redis.call('EXISTS', KEYS[i]) == 0 then redis.call('HDEL', KEYS[1], ARGV[i - 1]) end
end
""",
    nothing,
)

# KEYS: session, outbox, reminders, cases, alarms, claims, active, then case, records and copies of each of the chat's
#       cases.
# ARGV: chat, then the numbers of the cases.
# Returns 0 when the chat has a case that was not named, opened meanwhile: look them up and come again.
FORGET = Script(
    """
local chat = ARGV[1]
redis.call('DEL', KEYS[1])
redis.call('ZREMRANGEBYLEX', KEYS[2], '[' .. chat .. ' ', '(' .. chat .. '!')
redis.call('ZREM', KEYS[3], chat)
redis.call('HDEL', KEYS[6], chat)
redis.call('ZREM', KEYS[7], chat)
for i = 8, #KEYS do redis.call('DEL', KEYS[i]) end
for i = 2, #ARGV do
  redis.call('HDEL', KEYS[4], ARGV[i])
  redis.call('ZREM', KEYS[5], ARGV[i])
end
for _, owner in ipairs(redis.call('HVALS', KEYS[4])) do
  if owner == chat then return 0 end
end
return 1
""",
    flag,
)
